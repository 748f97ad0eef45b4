#include "kiosk/reference/staff/number_pages.h"

#include <algorithm>
#include <array>
#include <span>

#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

constexpr auto ADDRESS = "/staff/numbers";

struct Sentence {
    std::string_view word, look;
    Message text;
};

constexpr std::array SENTENCES{
    Sentence{"taken-out", "ok", tr("The number was taken out. It is called no more.")},
    Sentence{"unknown", "warn", tr("This number does not wait today. Nothing was changed.")},
    Sentence{"at-a-counter", "warn",
             tr("This number is at a counter: end it or set it aside there first. Nothing was changed.")},
    Sentence{"finished", "warn", tr("This number was served already. Nothing was changed.")},
    Sentence{"not-a-number", "warn",
             tr("A number has two to six capital letters and digits, such as B012. Nothing was changed.")},
    Sentence{"unknown-service", "warn", tr("Please choose a service. Nothing was changed.")},
    Sentence{"given-already", "warn", tr("Somebody has this number today already. Nothing was changed.")},
    Sentence{"may-be-leased", "warn",
             tr("A terminal may still give this number by itself. Nothing was changed.")},
    Sentence{"too-far", "warn",
             tr("This number is more than 100 above the last one given. Please look at the paper again. "
                "Nothing was changed.")},
    Sentence{"in-the-future", "warn",
             tr("The time must be one of today that has passed. Nothing was changed.")},
    Sentence{"copy-wished", "ok",
             tr("The terminal was asked. It prints within a minute, while nobody uses it.")},
    Sentence{"not-given", "warn", tr("This number was not given today. Nothing was changed.")},
    Sentence{"given-by-staff", "warn",
             tr("No terminal gave this number. Please write it down for the citizen.")},
    Sentence{"closed", "warn", tr("This service gives no numbers at this hour.")},
    Sentence{"used_up", "warn", tr("This service has no numbers left today.")},
    Sentence{"paused", "warn", tr("This service is paused.")},
    Sentence{"no-number", "warn", tr("No number was given. Please try again.")},
};

void add_services(Html& html, const StaffFrame& frame, const KioskProfile& profile) {
    html.markup("<label>").element("span", frame.words(tr("Service"))).markup("<select name=\"service\">");
    for (const auto& service : profile.services)
        html.element("option", {{"value", service.id}}, in_language(service.name, frame.words.language()));
    html.markup("</select></label>\n");
}

void add_priorities(Html& html, const StaffFrame& frame, const KioskProfile& profile) {
    if (profile.priorities.empty()) return;
    html.markup("<label>").element("span", frame.words(tr("Priority"))).markup("<select name=\"priority\">");
    html.markup("<option value=\"\">").text(frame.words(tr("None"))).markup("</option>\n");
    for (const auto& group : profile.priorities)
        html.element("option", {{"value", group.id}}, in_language(group.name, frame.words.language()));
    html.markup("</select></label>\n");
}

void begin_card(Html& html, const StaffFrame& frame, Message title, Message hint) {
    html.opening("section", {{"class", "card act"}}).element("h2", frame.words(title));
    html.element("p", frame.words(hint)).piece(form_to(frame, ADDRESS));
}

void end_card(Html& html, const StaffFrame& frame, std::string_view act, Message label) {
    html.element("button", {{"name", "act"}, {"value", act}, {"class", "main"}}, frame.words(label));
    html.markup("</form>\n</section>\n");
}

void add_key(Html& html, const std::string& key) {
    html.opening("input", {{"type", "hidden"}, {"name", "key"}, {"value", key}});
}

void add_number_field(Html& html, const StaffFrame& frame, Message label) {
    html.markup("<label>").element("span", frame.words(label));
    html.markup(
        "<input name=\"number\" required maxlength=\"6\" autocapitalize=\"characters\" "
        "autocomplete=\"off\"></label>\n");
}

void add_forms(Html& main, const StaffFrame& frame, const KioskProfile& profile, const NumberKeys& keys) {
    begin_card(main, frame, tr("Give a number"),
               tr("For somebody who cannot use a terminal; the rules are the same as there."));
    add_key(main, keys.given);
    add_services(main, frame, profile);
    add_priorities(main, frame, profile);
    end_card(main, frame, "give", tr("Give a number"));

    begin_card(main, frame, tr("Enter a number written by hand"),
               tr("Exactly as it stands on the paper, of today."));
    add_key(main, keys.entered);
    add_number_field(main, frame, tr("Number on the paper"));
    add_services(main, frame, profile);
    add_priorities(main, frame, profile);
    main.markup("<label>").element("span", frame.words(tr("Came at (now, if left empty)")));
    main.markup("<input type=\"time\" name=\"time\"></label>\n");
    end_card(main, frame, "enter", tr("Enter"));

    begin_card(main, frame, tr("Print a slip again"),
               tr("At the terminal that gave the number, marked as a copy. Nobody gets a second number."));
    add_number_field(main, frame, tr("Number"));
    end_card(main, frame, "print-again", tr("Print again"));

    begin_card(main, frame, tr("Take a number out"),
               tr("It is called no more, and nobody else gets it. This cannot be undone."));
    add_number_field(main, frame, tr("Number"));
    main.markup("<label>").element("span", frame.words(tr("Reason"))).markup("<select name=\"reason\">");
    for (const auto& [reason, name] : OUT_REASON_NAMES)
        main.element("option", {{"value", name}}, frame.words(reason_name(reason)));
    main.markup("</select></label>\n");
    end_card(main, frame, "take-out", tr("Take out"));
}

Message reason_name(ConflictReason reason) {
    switch (reason) {
        case ConflictReason::not_leased:
            return tr("Was not leased to this terminal");
        case ConflictReason::other_service:
            return tr("Was leased for another service");
        case ConflictReason::number_taken:
            return tr("Somebody else has it");
        case ConflictReason::second_number:
            break;
    }
    return tr("Its holder has another number");
}

void begin_table(Html& html, const Catalogue& words, std::span<const Message> headings) {
    html.opening("div", {{"class", "wide"}}).markup("<table>\n<tr>");
    for (const auto& heading : headings) html.element("th", {{"scope", "col"}}, words(heading));
    html.markup("</tr>\n");
}

std::string service_name(const Catalogue& words, const KioskProfile& profile, const std::string& id) {
    const auto* const service = find_service(profile, id);
    return service == nullptr ? id : in_language(service->name, words.language());
}

void add_conflicts(Html& html, const Catalogue& words, const KioskProfile& profile,
                   const std::vector<TicketConflict>& conflicts) {
    html.opening("section", {{"class", "card conflicts"}});
    html.element("h2", words(tr("Numbers of an outage that wait nowhere")));
    html.element(
        "p", words(tr("Whoever holds one of them is not called. Enter it by hand, or give a new number.")));
    constexpr std::array HEADINGS{tr("Number"), tr("Service"), tr("Terminal"), tr("Time"), tr("Why")};
    begin_table(html, words, HEADINGS);
    for (const auto& conflict : conflicts) {
        html.markup("<tr>").element("th", {{"scope", "row"}}, conflict.number);
        html.element("td", service_name(words, profile, conflict.service)).element("td", conflict.terminal);
        html.element("td", {{"class", "time"}}, clock_text(local_time(conflict.issued_at)));
        html.element("td", words(reason_name(conflict.reason))).markup("</tr>\n");
    }
    html.markup("</table>\n</div>\n</section>\n");
}

Message copy_name(const std::optional<PrintState>& print) {
    if (!print) return tr("The terminal has not begun yet");
    switch (*print) {
        case PrintState::printed:
            return tr("Printed");
        case PrintState::failed:
            return tr("Not printed");
        case PrintState::sent:
            return tr("Sent to the printer");
        default:
            return tr("Nobody knows whether it was printed");
    }
}

void add_copies(Html& html, const Catalogue& words, const std::vector<CopyShown>& copies) {
    html.opening("section", {{"class", "card copies"}});
    html.element("h2", words(tr("Slips to be printed again")));
    constexpr std::array HEADINGS{tr("Number"), tr("Terminal"), tr("Wanted at"), tr("Slip")};
    begin_table(html, words, HEADINGS);
    for (const auto& copy : copies) {
        html.markup("<tr>").element("th", {{"scope", "row"}}, copy.number).element("td", copy.terminal);
        html.element("td", {{"class", "time"}}, clock_text(local_time(copy.wished_at)));
        html.element("td", words(copy_name(copy.print))).markup("</tr>\n");
    }
    html.markup("</table>\n</div>\n</section>\n");
}

Html ticket_band(const StaffFrame& frame, const KioskProfile& profile, const Ticket& ticket) {
    const auto& words = frame.words;
    Html html;
    html.opening("div", {{"class", "said ok slip"}, {"role", "status"}});
    html.element("p", words(tr("Number"))).element("p", {{"class", "number"}}, ticket.number);
    html.element("p", service_name(words, profile, ticket.service));
    const auto time = local_time(ticket.issued_at);
    html.element("p", date_text(time.date) + " · " + clock_text(time));
    if (ticket.ahead) html.element("p", words(tr("{1} waiting before it"), {std::to_string(*ticket.ahead)}));
    html.element("p", {{"class", "hint"}}, words(tr("Write it down for the citizen, or print this page.")));
    return html.markup("</div>\n");
}

}  // namespace

Message reason_name(OutReason reason) {
    switch (reason) {
        case OutReason::gave_up:
            return tr("Did not want to wait");
        case OutReason::asked_twice:
            return tr("Has another number");
        case OutReason::wrong_service:
            return tr("Took the wrong service");
        case OutReason::other:
            break;
    }
    return tr("Another reason");
}

std::string numbers_page(const StaffFrame& frame, const KioskProfile& profile, const NumbersView& view) {
    const auto& words = frame.words;
    StaffDocument document{words(tr("Numbers")), {}, ADDRESS};
    auto& main = document.main;
    main.element("h1", document.title);
    if (view.outcome.ticket) main.piece(ticket_band(frame, profile, *view.outcome.ticket));
    for (const auto& [word, look, text] : SENTENCES) {
        if (word == view.outcome.word) main.piece(said(look, words(text)));
    }
    if (!view.conflicts.empty()) add_conflicts(main, words, profile, view.conflicts);
    if (!view.copies.empty()) add_copies(main, words, view.copies);
    main.opening("div", {{"class", "terminals"}});
    add_forms(main, frame, profile, view.keys);
    main.markup("</div>\n");
    return staff_page(frame, document);
}

}  // namespace kiosk::reference
