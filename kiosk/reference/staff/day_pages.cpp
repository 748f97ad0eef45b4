#include "kiosk/reference/staff/day_pages.h"

#include <algorithm>
#include <array>

#include "kiosk/central/rfc3339.h"
#include "kiosk/reference/day_rules.h"
#include "kiosk/reference/staff/calendar_cards.h"
#include "kiosk/text/dates.h"

namespace kiosk::reference {
namespace {

using Day = std::chrono::year_month_day;

struct Sentence {
    std::string_view word, look;
    Message text;
};
constexpr std::array SENTENCES{
    Sentence{"closed", "ok", tr("The day is closed. Terminals show it within about a minute.")},
    Sentence{"worked", "ok", tr("The day is worked. Terminals show it within about a minute.")},
    Sentence{"back", "ok", tr("The day was taken back: the weekday and the calendar hold again.")},
    Sentence{"gone", "warn", tr("This day is over, or was taken back already. Nothing was changed.")},
};

/// The field of the form that a mistake stands at.
bool is_of_reason(DayMistake mistake) {
    return mistake == DayMistake::no_reason;
}

Message text_of(DayMistake mistake) {
    switch (mistake) {
        case DayMistake::no_date:
            return tr("Please choose a day.");
        case DayMistake::no_reason:
            return tr("Please write why, so that citizens can read it.");
        case DayMistake::past:
            return tr("This day is over. Please choose today or a day to come.");
        case DayMistake::too_far:
            return tr("Please choose a day within a year from today.");
        case DayMistake::works_already:
            return tr("The centre works on this day already. Please look at the date again.");
        case DayMistake::closed_already:
            return tr("The centre is closed on this day already. Please look at the date again.");
        case DayMistake::too_many:
            break;
    }
    return tr(
        "Very many days are set already. Please take back what is not needed, or have them written "
        "into the year's calendar.");
}

Message name_of(DayOrder order) {
    return order == DayOrder::closed ? tr("Closed all day") : tr("Worked, with Friday's hours");
}

Html day_form(const StaffFrame& frame, const Day& date) {
    Html html = form_to(frame, DAYS_ADDRESS);
    return html.opening("input", {{"type", "hidden"}, {"name", "day"}, {"value", iso_date_text(date)}});
}

void add_set_day(Html& html, const StaffFrame& frame, const KeptDay& kept) {
    const auto& words = frame.words;
    const auto& [date, order, reason] = kept.day;
    const auto set_at = local_time(kept.set_at);
    html.markup("<tr>").element("th", {{"scope", "row"}}, full_date_text(words, date)).markup("<td>");
    html.element("span", {{"class", order == DayOrder::closed ? "pill stop" : "pill ok"}},
                 words(name_of(order)));
    if (!reason.vietnamese.empty()) html.element("p", {{"lang", "vi"}}, reason.vietnamese);
    if (!reason.english.empty()) html.element("p", {{"lang", "en"}}, reason.english);
    html.element(
        "p", {{"class", "hint"}},
        words(tr("Set by {1}, {2} {3}"), {kept.account, date_text(set_at.date), clock_text(set_at)}));
    html.markup("</td><td>");
    if (may(frame.account->role, Duty::keep_days)) {
        html.piece(day_form(frame, date));
        html.element("button", {{"name", "act"}, {"value", "take-back"}}, words(tr("Take back")));
        html.markup("</form>");
    }
    html.markup("</td></tr>\n");
}

void add_set_days(Html& html, const StaffFrame& frame, const std::vector<KeptDay>& days) {
    html.opening("section", {{"class", "card set-days"}});
    html.element("h2", frame.words(tr("Set on these pages")));
    if (days.empty())
        html.element("p", frame.words(tr("No day is set: the weekdays and the calendar hold.")));
    html.markup("<table>\n");
    for (const auto& kept : days) add_set_day(html, frame, kept);
    html.markup("</table>\n</section>\n");
}

/// Below its field; nothing when there is none.
void add_mistakes(Html& html, const Catalogue& words, const DaysView& view, bool of_reason,
                  std::string_view id) {
    for (const auto mistake : view.mistakes) {
        if (is_of_reason(mistake) == of_reason)
            html.element("span", {{"class", "mistake"}, {"id", id}}, words(text_of(mistake)));
    }
}

bool has_mistake(const DaysView& view, bool of_reason) {
    return std::any_of(view.mistakes.begin(), view.mistakes.end(),
                       [&](DayMistake mistake) { return is_of_reason(mistake) == of_reason; });
}

void add_date(Html& html, const Catalogue& words, const DaysView& view) {
    const auto today = local_time(view.now).date;
    const Day last{std::chrono::sys_days{today} + SET_AHEAD_MOST};
    html.markup("<label>").element("span", words(tr("Day")));
    html.opening("input", {{"type", "date"},
                           {"name", "day"},
                           {"value", view.form.date ? iso_date_text(*view.form.date) : ""},
                           {"min", iso_date_text(today)},
                           {"max", iso_date_text(last)},
                           {"required", ""},
                           {"aria-invalid", has_mistake(view, false) ? "true" : "false"},
                           {"aria-describedby", "day-mistake"}});
    add_mistakes(html, words, view, false, "day-mistake");
    html.markup("</label>\n");
}

void add_order(Html& html, const Catalogue& words, DayOrder chosen) {
    html.markup("<label>").element("span", words(tr("What it becomes"))).markup("<select name=\"kind\">");
    for (const auto& [order, name] : DAY_ORDER_NAMES) {
        if (order == chosen)
            html.element("option", {{"value", name}, {"selected", ""}}, words(name_of(order)));
        else
            html.element("option", {{"value", name}}, words(name_of(order)));
    }
    html.markup("</select></label>\n");
}

void add_reasons(Html& html, const Catalogue& words, const DaysView& view) {
    const auto most = std::to_string(DAY_REASON_MOST);
    const auto& reason = view.form.reason;
    html.markup("<label>").element("span", words(tr("Why, for citizens (a worked day may have none)")));
    html.opening("input", {{"name", "reason"},
                           {"value", reason.vietnamese},
                           {"maxlength", most},
                           {"lang", "vi"},
                           {"aria-invalid", has_mistake(view, true) ? "true" : "false"},
                           {"aria-describedby", "reason-mistake"}});
    add_mistakes(html, words, view, true, "reason-mistake");
    html.markup("</label>\n<label>").element("span", words(tr("The same in English, if you like")));
    html.opening(
        "input",
        {{"name", "reason_english"}, {"value", reason.english}, {"maxlength", most}, {"lang", "en"}});
    html.markup("</label>\n");
}

void add_form(Html& html, const StaffFrame& frame, const CentreQueues& queues, const DaysView& view) {
    constexpr std::size_t FRIDAY = 4;
    const auto& words = frame.words;
    html.opening("section", {{"class", "card act"}}).element("h2", words(tr("Set a day")));
    html.piece(form_to(frame, DAYS_ADDRESS));
    add_date(html, words, view);
    add_order(html, words, view.form.order);
    add_reasons(html, words, view);
    html.element("button", {{"name", "act"}, {"value", "set"}, {"class", "main"}}, words(tr("Set this day")));
    html.markup("</form>\n");
    html.element(
        "p", {{"class", "hint"}},
        words(tr("Friday's hours: {1}."), {spans_text(words, queues.profile.hours.days.at(FRIDAY))}));
    html.element("p", {{"class", "hint"}},
                 words(tr("It goes before the calendar. Numbers that were given already are still called.")));
    html.markup("</section>\n");
}

/// The same form once more, sent by whoever knows now how many had booked.
void add_question(Html& html, const StaffFrame& frame, const DaysView& view) {
    const auto& words = frame.words;
    const auto& date = *view.form.date;
    const auto count = std::to_string(*view.booked);
    html.opening("div", {{"class", "said warn question"}, {"role", "status"}});
    html.element("p", words(tr("Times booked on {1}: {2}. Closing the day does not cancel them, but nobody "
                               "gets a number then. Please tell these people."),
                            {full_date_text(words, date), count}));
    html.piece(day_form(frame, date));
    for (const auto& [name, value] :
         {std::pair<std::string_view, std::string_view>{"kind", name_in(DAY_ORDER_NAMES, view.form.order)},
          {"reason", view.form.reason.vietnamese},
          {"reason_english", view.form.reason.english},
          {"told", count}})
        html.opening("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
    html.element("button", {{"name", "act"}, {"value", "set"}, {"class", "main"}},
                 words(tr("Close the day all the same")));
    html.element("a", {{"class", "button"}, {"href", "/staff/appointments?day=" + iso_date_text(date)}},
                 words(tr("See the booked times")));
    html.markup("</form>\n</div>\n");
}

}  // namespace

std::string days_page(const StaffFrame& frame, const CentreQueues& queues, const DaysView& view) {
    const auto& words = frame.words;
    StaffDocument document{words(tr("Days off and worked days")), {}, "/staff/services"};
    auto& main = document.main;
    main.element("h1", document.title);
    for (const auto& [word, look, text] : SENTENCES) {
        if (word == view.word) main.piece(said(look, words(text)));
    }
    if (!view.mistakes.empty())
        main.piece(said("stop", words(tr("Nothing was changed. Please look at what is marked."))));
    if (view.booked) add_question(main, frame, view);
    const Html none;
    main.opening("div", {{"class", "desk booked"}}).opening("div", {{"class", "beside"}});
    add_set_days(main, frame, queues.days);
    main.piece(calendar_card(words, queues, local_time(view.now).date, none)).markup("</div>\n");
    if (may(frame.account->role, Duty::keep_days)) add_form(main, frame, queues, view);
    main.markup("</div>\n").markup("<p>");
    main.element("a", {{"href", "/staff/services"}}, words(tr("Back to the services"))).markup("</p>\n");
    return staff_page(frame, document);
}

}  // namespace kiosk::reference
