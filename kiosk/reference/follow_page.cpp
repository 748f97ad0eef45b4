#include "kiosk/reference/follow_page.h"

#include "kiosk/reference/follow_style.h"
#include "kiosk/reference/html.h"
#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"
#include "kiosk/text/sentences.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t SHORT_NUMBER = 4;

// Drawn on a grid of 48.
constexpr std::string_view CLOCK = R"(<circle cx="24" cy="24" r="19"/><path d="M24 13v12l8 5"/>)";
constexpr std::string_view ARROW = R"(<path d="M6 24h35M28 11l13 13-13 13"/>)";
constexpr std::string_view CHECK = R"(<path d="M7 26l11 11 23-25"/>)";
constexpr std::string_view SIGN = R"(<path d="M24 6l20 36H4zM24 19v10M24 35v.5"/>)";
constexpr std::string_view PAUSE = R"(<circle cx="24" cy="24" r="19"/><path d="M19 17v14M29 17v14"/>)";
constexpr std::string_view CROSS = R"(<path d="M12 12l24 24M36 12L12 36"/>)";

/// Where the ticket stands, in the page's one large sentence.
struct State {
    std::string_view look;  ///< a class of the style sheet
    std::string_view icon;
    std::string sentence;
    std::string more;  ///< may be empty
    bool is_over = false;
};

State waiting_state(const FollowedTicket& ticket, const Catalogue& words) {
    const int ahead = ticket.ahead.value_or(0);
    if (ahead == 0)
        return {"", CLOCK, words(tr("It is nearly your turn")), words(tr("Please stay near the counter."))};
    State state{"", CLOCK, words(tr("{1} ahead of you"), {people_text(words, ahead)}), ""};
    if (ticket.wait_minutes.value_or(0) > 0)
        state.more = words(tr("About {1}"), {minutes_text(words, *ticket.wait_minutes)});
    return state;
}

State state_of(const FollowedTicket& ticket, const Catalogue& words) {
    if (ticket.is_void) {
        return {"off", CROSS, words(tr("This number is no longer valid")),
                words(tr("If you have another number, please use that one. If not, please take a new one.")),
                true};
    }
    switch (ticket.stage) {
        case Stage::waiting:
            return waiting_state(ticket, words);
        case Stage::called:
            return {"now", ARROW, words(tr("Please go to counter {1} now"), {ticket.counter}), ""};
        case Stage::serving:
            return {"ok", CHECK, words(tr("You are being served at counter {1}"), {ticket.counter}), ""};
        case Stage::missed:
            return {"warn", SIGN, words(tr("Your number was called without you")),
                    words(tr("Please tell our staff at the counter, so that it is called again."))};
        case Stage::parked:
            return {"", PAUSE, words(tr("Your number is set aside")),
                    words(tr("Our staff will call it again. Please stay near the counter, or ask there."))};
        case Stage::finished:
            return {"ok", CHECK, words(tr("This number has been served")), words(tr("Thank you.")), true};
    }
    return {};
}

/// `heading`: h1 when nothing else on the page is.
Html band(const State& state, std::string_view heading = "h2") {
    Html html;
    html.markup("<div class=\"band ").markup(state.look).markup("\">");
    html.markup(R"(<svg viewBox="0 0 48 48" aria-hidden="true">)").markup(state.icon).markup("</svg>\n<div>");
    html.element(heading, state.sentence);
    if (!state.more.empty()) html.element("p", state.more);
    return html.markup("</div></div>\n");
}

/// Says which language a text is in when it has no English.
void add_central_text(Html& html, const std::string& opening, const LocalText& text, Language language) {
    const bool is_foreign = language == Language::english && text.english.empty();
    if (!text.vietnamese.empty())
        html.element(opening + (is_foreign ? " lang=\"vi\"" : ""), in_language(text, language));
}

Html number_card(const FollowMoment& moment, const Catalogue& words) {
    const auto& number = moment.ticket.number;
    Html html;
    html.markup("<div class=\"card ticket\">\n<h1>").text(words(tr("Your number"))).markup(" ");
    html.element(number.size() > SHORT_NUMBER ? "strong class=\"long\"" : "strong", number);
    html.markup("</h1>\n");
    if (const auto* service = find_service(moment.profile, moment.ticket.service)) {
        add_central_text(html, "p class=\"service\"", service->name, words.language());
        add_central_text(html, "p class=\"place\"", service->counters, words.language());
        add_central_text(html, "p class=\"place\"", service->area, words.language());
    }
    return html.markup("</div>\n");
}

Html counters_card(const FollowedTicket& ticket, const Catalogue& words) {
    Html html;
    html.markup("<div class=\"card\">\n").element("h2 class=\"small\"", words(tr("At the counters now")));
    if (ticket.at_counters.empty()) html.element("p", words(tr("No number of this service")));
    if (!ticket.at_counters.empty()) html.markup("<ul>\n");
    for (const auto& called : ticket.at_counters) {
        html.markup("<li>").element("strong", called.number);
        html.element("span", words(tr("Counter {1}"), {called.counter})).markup("</li>\n");
    }
    if (!ticket.at_counters.empty()) html.markup("</ul>\n");
    return html.markup("</div>\n");
}

std::string address(Language language, bool renews) {
    return std::string(language == Language::vietnamese ? "?lang=vi" : "?lang=en") +
           (renews ? "" : "&renew=off");
}

void add_link(Html& html, const std::string& address, const std::string& label) {
    html.markup("<a href=\"").text(address).markup("\">").text(label).markup("</a>\n");
}

Html renewing(const FollowRequest& asked, const Catalogue& words) {
    Html html;
    html.element("p", asked.renews ? words(tr("This page renews itself every {1} seconds."),
                                           {std::to_string(RENEWED_AFTER_SECONDS)})
                                   : words(tr("This page does not renew itself.")));
    add_link(html, address(asked.language, asked.renews), words(tr("Renew now")));
    add_link(html, address(asked.language, !asked.renews),
             asked.renews ? words(tr("Stop renewing")) : words(tr("Renew by itself")));
    return html;
}

struct Document {
    std::string title;
    Html main, footer;
    bool is_over = false;  ///< nothing new will come
};

std::string written(const Document& document, const FollowRequest& asked) {
    const bool vietnamese = asked.language == Language::vietnamese;
    Html html;
    html.markup("<!DOCTYPE html>\n<html lang=\"").markup(vietnamese ? "vi" : "en").markup("\">\n<head>\n");
    html.markup("<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    if (asked.renews && !document.is_over)
        html.markup("<meta http-equiv=\"refresh\" content=\"" + std::to_string(RENEWED_AFTER_SECONDS) +
                    "\">\n");
    html.element("title", document.title);
    html.markup("<style>").markup(follow_style()).markup("</style>\n</head>\n<body>\n<nav>");
    html.markup(vietnamese ? R"(<a lang="en" hreflang="en" href=")" : R"(<a lang="vi" hreflang="vi" href=")");
    html.text(address(vietnamese ? Language::english : Language::vietnamese, asked.renews));
    html.markup(vietnamese ? "\">English</a>" : "\">Tiếng Việt</a>").markup("</nav>\n<main>\n");
    html.piece(document.main).markup("</main>\n<footer>\n").piece(document.footer);
    return html.markup("</footer>\n</body>\n</html>\n").bytes();
}

/// A page that has one thing to say.
Html saying(const State& state, const std::string& what_to_do) {
    Html html;
    return html.piece(band(state, "h1")).element("p", what_to_do);
}

}  // namespace

std::string ticket_page(const FollowMoment& moment, const FollowRequest& asked, const Catalogue& words) {
    const auto state = state_of(moment.ticket, words);
    Document document{moment.ticket.number + " · " + state.sentence};
    document.is_over = state.is_over;
    document.main = number_card(moment, words);
    document.main.piece(band(state));
    if (!state.is_over) document.main.piece(counters_card(moment.ticket, words));
    if (moment.ticket.ahead && !moment.profile.priorities.empty())
        document.main.element("p class=\"note\"",
                              words(tr("People of priority groups may be called first.")));
    document.footer.element("p", words(tr("Updated at {1}"), {clock_text(moment.now)}));
    if (!state.is_over) document.footer.piece(renewing(asked, words));
    return written(document, asked);
}

std::string no_ticket_page(const FollowRequest& asked, const Catalogue& words) {
    const State state{"off", CLOCK, words(tr("This page has ended")),
                      words(tr("A number can be followed here on its own day only."))};
    Document document{state.sentence};
    document.is_over = true;
    document.main =
        saying(state, words(tr("If your ticket is for today, it is valid. Please watch the display "
                               "in the hall, or ask our staff.")));
    return written(document, asked);
}

std::string trouble_page(const FollowRequest& asked, const Catalogue& words) {
    const State state{"warn", SIGN, words(tr("Your turn cannot be shown just now")),
                      words(tr("This changes nothing about your number."))};
    Document document{state.sentence};
    document.main = saying(state, words(tr("Please watch the display in the hall, or ask our staff.")));
    document.footer = renewing(asked, words);
    return written(document, asked);
}

}  // namespace kiosk::reference
