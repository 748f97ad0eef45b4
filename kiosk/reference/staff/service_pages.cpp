#include "kiosk/reference/staff/service_pages.h"

#include <algorithm>
#include <array>

#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr std::string_view ADDRESS = "/staff/services";
constexpr std::size_t DAYS_SHOWN = 12;

struct Scene {
    const StaffFrame& frame;
    const CentreQueues& queues;
    LocalTime now;
    [[nodiscard]] std::string word(Message text, std::initializer_list<std::string_view> values = {}) const {
        return frame.words(text, values);
    }
    [[nodiscard]] Opening opening_of(const QueueService& service) const {
        const auto& profile = queues.profile;
        return opening_at(now, service.hours.value_or(profile.hours), profile.calendar,
                          profile.policy.close_before_minutes);
    }
};

std::string spans_text(const Scene& scene, const std::vector<HourSpan>& spans) {
    return spans.empty() ? scene.word(tr("No hours")) : hours_text(scene.frame.words, spans);
}

std::string numbers_text(const NumberRange& range) {
    return number_text(range, range.first) + " – " + number_text(range, range.last);
}

std::string counters_text(const std::vector<std::string>& counters) {
    std::string text;
    for (const auto& counter : counters) text += (text.empty() ? "" : ", ") + counter;
    return text;
}

void add_state(Html& html, const Scene& scene, const QueueService& service, const QueueLoad& load) {
    const auto pill = [&](std::string_view look, const std::string& text) {
        html.element("span", {{"class", "pill " + std::string(look)}}, text);
    };
    if (load.state == QueueLoad::State::paused && load.until)
        return pill("warn", scene.word(tr("Paused until {1}"), {clock_text(local_time(*load.until))}));
    if (load.state == QueueLoad::State::paused) return pill("warn", scene.word(tr("Paused")));
    if (load.state == QueueLoad::State::used_up) return pill("stop", scene.word(tr("No numbers left")));
    const bool is_open = scene.opening_of(service).state == Opening::State::open;
    is_open ? pill("ok", scene.word(tr("Gives numbers"))) : pill("", scene.word(tr("Outside opening hours")));
}

void add_pause(Html& html, const Scene& scene, const QueueService& service, const QueueLoad& load) {
    html.piece(form_to(scene.frame, ADDRESS));
    html.opening("input", {{"type", "hidden"}, {"name", "service"}, {"value", service.id}});
    if (load.state == QueueLoad::State::paused) {
        html.element("button", {{"name", "act"}, {"value", "resume"}, {"class", "main"}},
                     scene.word(tr("Give numbers again")));
    } else {
        html.markup("<label>").element("span", scene.word(tr("Until what time (may be left empty)")));
        html.markup("<input type=\"time\" name=\"time\"></label>\n");
        html.element("button", {{"name", "act"}, {"value", "pause"}}, scene.word(tr("Pause this service")));
    }
    html.markup("</form>\n");
}

void add_fact(Html& html, const std::string& name, const std::string& value) {
    html.markup("<div>").element("dt", name).element("dd", value).markup("</div>\n");
}

void add_service(Html& html, const Scene& scene, const QueueService& service, const ServiceToday& today) {
    const auto& rules = scene.queues.services.at(service.id);
    html.opening("section", {{"class", "card terminal service"}});
    html.opening("div", {{"class", "heading"}});
    html.element("h2", in_language(service.name, scene.frame.words.language()));
    add_state(html, scene, service, today.load);
    html.markup("</div>\n").opening("dl", {{"class", "facts"}});
    add_fact(html, scene.word(tr("Range of numbers")), numbers_text(rules.numbers));
    add_fact(html, scene.word(tr("Counters")), counters_text(rules.counters));
    add_fact(html, scene.word(tr("Hours today")), spans_text(scene, scene.opening_of(service).today));
    add_fact(html, scene.word(tr("Given today")),
             rules.contingent == 0 ? std::to_string(today.given)
                                   : scene.word(tr("{1} of {2}"), {std::to_string(today.given),
                                                                   std::to_string(rules.contingent)}));
    add_fact(html, scene.word(tr("Waiting now")), std::to_string(today.load.waiting));
    html.markup("</dl>\n");
    if (may(scene.frame.account->role, Duty::pause_services)) {
        html.opening("div", {{"class", "steer"}});
        add_pause(html, scene, service, today.load);
        html.markup("</div>\n");
    }
    html.markup("</section>\n");
}

/// Monday to Sunday, of the centre.
void add_week(Html& html, const Scene& scene) {
    html.opening("section", {{"class", "card"}}).element("h2", scene.word(tr("Opening hours of the centre")));
    html.markup("<table>\n");
    const auto monday = sys_days{std::chrono::year{2026} / 1 / 5};
    for (int place = 0; place < 7; ++place) {
        const auto& spans = scene.queues.profile.hours.days.at(static_cast<std::size_t>(place));
        html.markup("<tr>").element("th", {{"scope", "row"}, {"class", "weekday"}},
                                    weekday_text(scene.frame.words, monday + std::chrono::days(place)));
        html.element("td", spans_text(scene, spans)).markup("</tr>\n");
    }
    html.markup("</table>\n</section>\n");
}

Message kind_text(const CalendarDay& day) {
    if (!day.certain) return tr("Expected, not announced yet");
    switch (day.kind) {
        case DayKind::holiday:
            return tr("Public holiday, closed");
        case DayKind::compensatory_off:
            return tr("Day off in lieu, closed");
        case DayKind::working_saturday:
            break;
    }
    return tr("Make-up working day, open");
}

void add_days(Html& html, const Scene& scene) {
    const auto& words = scene.frame.words;
    const auto& calendar = scene.queues.profile.calendar;
    html.opening("section", {{"class", "card"}})
        .element("h2", scene.word(tr("Days off and make-up days to come")));
    if (const auto year = missing_year(calendar, scene.now.date))
        html.piece(said("warn", scene.word(tr("The days off of {1} are not known to central yet. Please ask "
                                              "whoever keeps it for that year's calendar."),
                                           {std::to_string(*year)})));
    html.markup("<table>\n");
    std::size_t shown = 0;
    for (const auto& day : calendar.days) {
        if (day.date < scene.now.date || shown == DAYS_SHOWN) continue;
        ++shown;
        html.markup("<tr>").element("td", {{"class", "time"}}, full_date_text(words, day.date));
        html.element("td", in_language({day.name, day.name_english}, words.language()));
        html.element("td", words(kind_text(day))).markup("</tr>\n");
    }
    html.markup("</table>\n");
    if (shown == 0) html.element("p", scene.word(tr("None is known.")));
    html.element(
        "p", {{"class", "hint"}},
        scene.word(tr("Services, hours and days off are set by whoever keeps central, in its files.")));
    html.markup("</section>\n");
}

struct Sentence {
    std::string_view word, look;
    Message text;
};
constexpr std::array SENTENCES{
    Sentence{"paused", "ok", tr("The service is paused. Terminals say so from now on.")},
    Sentence{"resumed", "ok", tr("The service gives numbers again.")},
    Sentence{"past", "warn", tr("The time must be one of today that is still to come. Nothing was changed.")},
    Sentence{"unknown", "warn", tr("There is no such service here. Nothing was changed.")},
};

}  // namespace

std::string services_page(const StaffFrame& frame, const CentreQueues& queues,
                          const std::vector<ServiceToday>& services, sys_seconds now,
                          std::string_view said_word) {
    StaffDocument document{frame.words(tr("Services and calendar")), {}, ADDRESS};
    auto& main = document.main;
    const Scene scene{frame, queues, local_time(now)};
    main.element("h1", document.title);
    for (const auto& [word, look, text] : SENTENCES) {
        if (word == said_word) main.piece(said(look, frame.words(text)));
    }
    main.opening("div", {{"class", "terminals"}});
    for (const auto& today : services) {
        const auto* const service = find_service(queues.profile, today.load.service);
        if (service != nullptr) add_service(main, scene, *service, today);
    }
    main.markup("</div>\n").opening("div", {{"class", "desk"}});
    add_week(main, scene);
    add_days(main, scene);
    main.markup("</div>\n");
    return staff_page(frame, document);
}

}  // namespace kiosk::reference
