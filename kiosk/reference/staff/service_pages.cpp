#include "kiosk/reference/staff/service_pages.h"

#include <algorithm>
#include <array>

#include "kiosk/reference/staff/calendar_cards.h"
#include "kiosk/reference/staff/day_pages.h"
#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

constexpr std::string_view ADDRESS = "/staff/services";

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
    add_fact(html, scene.word(tr("Hours today")),
             spans_text(scene.frame.words, scene.opening_of(service).today));
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

/// Below the days to come.
Html days_foot(const StaffFrame& frame) {
    const bool may_set = may(frame.account->role, Duty::keep_days);
    Html html;
    html.opening("p", {{"class", "hint"}});
    html.element("a", {{"href", DAYS_ADDRESS}, {"class", "button"}},
                 frame.words(may_set ? tr("Set or take back a day") : tr("The days set on these pages")));
    html.markup("</p>\n");
    html.element("p", {{"class", "hint"}},
                 frame.words(tr("Services, hours and the days of each year are set by whoever keeps central, "
                                "in its files; single days by an administrator, here.")));
    return html;
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
    main.piece(week_card(frame.words, queues.profile.hours));
    main.piece(calendar_card(frame.words, queues, scene.now.date, days_foot(frame)));
    main.markup("</div>\n");
    return staff_page(frame, document);
}

}  // namespace kiosk::reference
