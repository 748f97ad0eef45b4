#include "kiosk/reference/staff/appointment_pages.h"

#include <array>

#include "kiosk/central/rfc3339.h"
#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr std::string_view ADDRESS = "/staff/appointments";

bool may_act(const StaffFrame& frame) {
    return may(frame.account->role, Duty::keep_appointments);
}

struct Sentence {
    std::string_view word, look;
    Message text;
};
constexpr std::array SENTENCES{
    Sentence{"cancelled", "ok", tr("The appointment was cancelled.")},
    Sentence{"gone", "warn",
             tr("This appointment has its number already, or is no more. Nothing was changed.")},
    Sentence{"closed", "warn",
             tr("The service is closed at that time. Please choose another. Nothing was booked.")},
    Sentence{"past", "warn", tr("That time has passed. Nothing was booked.")},
    Sentence{"unknown", "warn", tr("Please choose a service. Nothing was changed.")},
    Sentence{"time", "warn", tr("Please give a day and a time. Nothing was booked.")},
};

std::string day_address(const std::chrono::year_month_day& day) {
    return std::string(ADDRESS) + "?day=" + iso_date_text(day);
}

void add_days(Html& html, const StaffFrame& frame, const AppointmentsView& view) {
    const auto& words = frame.words;
    const auto link = [&](int by, Message name) {
        const std::chrono::year_month_day day{sys_days{view.day} + std::chrono::days(by)};
        html.element("a", {{"class", "button"}, {"href", day_address(day)}}, words(name));
    };
    html.opening("div", {{"class", "choice period days"}});
    link(-1, tr("Day before"));
    html.element("strong", full_date_text(words, view.day));
    link(1, tr("Day after"));
    html.markup("</div>\n");
}

void add_code(Html& html, const StaffFrame& frame, const AppointmentRules& rules,
              const AppointmentsView& view) {
    const auto& words = frame.words;
    html.opening("div", {{"class", "said ok slip"}, {"role", "status"}});
    html.element("p", words(tr("Code of the appointment, shown only now:")));
    html.element("p", {{"class", "number"}}, view.code);
    html.element("p", {{"class", "hint"}},
                 words(tr("Give it to the citizen: it is typed or scanned at the terminal, from {1} minutes "
                          "before the time on."),
                       {std::to_string(rules.before.count())}));
    html.markup("</div>\n");
}

void add_form(Html& html, const StaffFrame& frame, const CentreQueues& queues, const AppointmentsView& view) {
    const auto& words = frame.words;
    const auto today = iso_date_text(local_time(view.now).date), day = iso_date_text(view.day);
    html.opening("section", {{"class", "card act"}}).element("h2", words(tr("Book a time")));
    html.element("p", words(tr("For somebody who calls or comes by. No name is kept.")));
    html.piece(form_to(frame, ADDRESS));
    html.opening("input", {{"type", "hidden"}, {"name", "code"}, {"value", view.new_code}});
    html.markup("<label>").element("span", words(tr("Service"))).markup("<select name=\"service\">");
    for (const auto& service : queues.profile.services)
        html.element("option", {{"value", service.id}}, in_language(service.name, words.language()));
    html.markup("</select></label>\n<label>").element("span", words(tr("Day")));
    html.opening("input",
                 {{"type", "date"}, {"name", "day"}, {"value", day}, {"min", today}, {"required", ""}});
    html.markup("</label>\n<label>").element("span", words(tr("Time")));
    html.markup("<input type=\"time\" name=\"time\" required></label>\n");
    html.element("button", {{"name", "act"}, {"value", "book"}, {"class", "main"}}, words(tr("Book")));
    html.markup("</form>\n</section>\n");
}

void add_state(Html& html, const Catalogue& words, const BookedTime& booked, const AppointmentRules& rules,
               sys_seconds now) {
    const auto mark = [&](std::string_view look, const std::string& text) {
        html.element("span", {{"class", "pill " + std::string(look)}}, text);
    };
    if (!booked.number.empty()) return mark("ok", words(tr("Has number {1}"), {booked.number}));
    if (now > booked.starts_at + rules.after) return mark("warn", words(tr("Did not come")));
    if (now >= booked.starts_at - rules.before) return mark("ok", words(tr("May take the number now")));
    mark("", words(tr("Booked")));
}

void add_cancel(Html& html, const StaffFrame& frame, const AppointmentsView& view, const BookedTime& booked) {
    html.markup("<td>");
    if (may_act(frame) && booked.number.empty()) {
        html.piece(form_to(frame, ADDRESS));
        html.opening("input", {{"type", "hidden"}, {"name", "booked"}, {"value", booked.handle}});
        html.opening("input", {{"type", "hidden"}, {"name", "day"}, {"value", iso_date_text(view.day)}});
        html.element("button", {{"name", "act"}, {"value", "cancel"}}, frame.words(tr("Cancel appointment")));
        html.markup("</form>");
    }
    html.markup("</td>");
}

void add_booked(Html& html, const StaffFrame& frame, const CentreQueues& queues,
                const AppointmentsView& view) {
    const auto& words = frame.words;
    html.opening("section", {{"class", "card appointments"}});
    html.element("h2", words(tr("Booked times")));
    if (view.booked.empty()) {
        html.element("p", words(tr("Nobody has booked a time on this day."))).markup("</section>\n");
        return;
    }
    html.opening("div", {{"class", "wide"}}).markup("<table>\n");
    for (const auto& booked : view.booked) {
        html.markup("<tr>").element("th", {{"scope", "row"}}, clock_text(local_time(booked.starts_at)));
        const auto* const service = find_service(queues.profile, booked.service);
        html.element("td",
                     service == nullptr ? booked.service : in_language(service->name, words.language()));
        html.markup("<td>");
        add_state(html, words, booked, queues.appointments, view.now);
        html.markup("</td>");
        add_cancel(html, frame, view, booked);
        html.markup("</tr>\n");
    }
    html.markup("</table>\n</div>\n</section>\n");
}

}  // namespace

std::string appointments_page(const StaffFrame& frame, const CentreQueues& queues,
                              const AppointmentsView& view) {
    const auto& words = frame.words;
    StaffDocument document{words(tr("Appointments")), {}, ADDRESS};
    auto& main = document.main;
    main.element("h1", document.title);
    if (!view.code.empty()) add_code(main, frame, queues.appointments, view);
    for (const auto& [word, look, text] : SENTENCES) {
        if (word == view.word) main.piece(said(look, words(text)));
    }
    if (!queues.profile.appointments)
        main.piece(
            said("warn", words(tr("Terminals of this centre take no appointments: its file says so."))));
    add_days(main, frame, view);
    main.opening("div", {{"class", "desk booked"}});
    add_booked(main, frame, queues, view);
    if (may_act(frame)) add_form(main, frame, queues, view);
    main.markup("</div>\n");
    return staff_page(frame, document);
}

}  // namespace kiosk::reference
