#include "kiosk/reference/staff/service_desk.h"

#include "kiosk/central/rfc3339.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/staff/service_pages.h"
#include "kiosk/reference/staff/staff_times.h"
#include "kiosk/reference/web_files.h"

namespace kiosk::reference {
namespace {

constexpr auto ADDRESS = "/staff/services";
constexpr std::string_view SAID = "said=";

}  // namespace

ServiceDesk::ServiceDesk(ServiceStore& store, const CentreQueues& queues, const StaffGate& gate,
                         const ServiceSettings& settings)
    : store_(store), queues_(queues), gate_(gate), settings_(settings) {}

std::vector<Route> ServiceDesk::routes() {
    return {gate_.page("staff-services", ADDRESS, Duty::see_services,
                       [this](const StaffAsk& ask) { return show(ask); }),
            gate_.act("staff-service", ADDRESS, Duty::pause_services,
                      [this](const StaffAsk& ask) { return act(ask); })};
}

HttpResponse ServiceDesk::show(const StaffAsk& ask) {
    const auto now = settings_.as_of();
    const auto services = store_.today(now);
    if (!services) return gate_.trouble("staff-services", services.error());
    const std::string_view query = ask.query;
    const auto word = query.starts_with(SAID) ? query.substr(SAID.size()) : std::string_view();
    return html_answer(200, services_page(gate_.frame(ask.visitor), queues_, *services, now, word));
}

HttpResponse ServiceDesk::act(const StaffAsk& ask) {
    const auto& name = value_of(ask.form, "act");
    if (name != "pause" && name != "resume") return request_invalid(422, "no such act");
    const auto now = settings_.as_of();
    const auto ended = [&](std::string_view verdict) {
        settings_.log("staff account=" + ask.visitor.account.name + " act=" + name +
                      "-service verdict=" + std::string(verdict));
        return go_to(std::string(ADDRESS) + '?' + std::string(SAID) + std::string(verdict));
    };
    ServicePause pause{name == "pause", std::nullopt};
    if (const auto& time = value_of(ask.form, "time"); pause.is_paused && !time.empty()) {
        pause.until = moment_of(local_time(now).date, time);
        if (!pause.until || *pause.until <= now) return ended("past");
    }
    const auto is_done = store_.keep(value_of(ask.form, "service"), pause, ask.visitor.account.name, now);
    if (!is_done) return gate_.trouble("staff-service", is_done.error());
    return ended(!*is_done ? "unknown" : pause.is_paused ? "paused" : "resumed");
}

}  // namespace kiosk::reference
