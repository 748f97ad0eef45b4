#include "kiosk/reference/staff/load_figures.h"

#include <algorithm>

namespace kiosk::reference {
namespace {

using std::chrono::minutes;
using std::chrono::sys_seconds;

minutes since(sys_seconds then, sys_seconds now) {
    return std::max(minutes{0}, std::chrono::floor<minutes>(now - then));
}

int open_of(const std::vector<std::string>& counters, const std::map<std::string, Shift>& shifts) {
    return static_cast<int>(std::count_if(counters.begin(), counters.end(), [&](const std::string& counter) {
        const auto shift = shifts.find(counter);
        return shift != shifts.end() && shift->second.state == ShiftState::open;
    }));
}

/// Of the tickets of this service; of all without one.
std::optional<minutes> recent_of(const std::vector<TicketFact>& tickets, const std::string& service,
                                 sys_seconds now) {
    std::chrono::seconds sum{0};
    int called = 0;
    for (const auto& ticket : tickets) {
        const auto& call = ticket.first_called_at;
        if (!call || *call > now || now - *call > RECENT || ticket.is_void) continue;
        if (!service.empty() && ticket.service != service) continue;
        sum += *call - ticket.issued_at;
        ++called;
    }
    if (called == 0) return std::nullopt;
    return std::max(minutes{0}, std::chrono::round<minutes>(sum / called));
}

Concern concern_of(const QueueWait& wait, minutes most) {
    if (wait.waiting == 0) return Concern::none;
    if (wait.counters_open == 0) return Concern::nobody_calls;
    return most > minutes{0} && wait.longest && *wait.longest > most ? Concern::too_long : Concern::none;
}

}  // namespace

std::vector<QueueWait> waits_of(const DayAtWork& day, const CentreQueues& queues, sys_seconds now) {
    std::vector<QueueWait> waits;
    waits.reserve(day.queues.size());
    for (const auto& load : day.queues) {
        const auto& rules = queues.services.at(load.service);
        QueueWait wait{load.service, load.waiting};
        const auto longest = day.longest.find(load.service);
        if (longest != day.longest.end()) wait.longest = since(longest->second, now);
        wait.recent = recent_of(day.tickets, load.service, now);
        wait.estimate = load.wait_minutes;
        wait.counters_open = open_of(rules.counters, day.shifts);
        wait.counters = static_cast<int>(rules.counters.size());
        wait.concern = concern_of(wait, rules.warn_after.value_or(queues.warn_after));
        waits.push_back(std::move(wait));
    }
    return waits;
}

QueueWait whole_of(const DayAtWork& day, const CentreQueues& queues, sys_seconds now) {
    QueueWait whole;
    for (const auto& load : day.queues) whole.waiting += load.waiting;
    for (const auto& [service, then] : day.longest)
        whole.longest = std::max(whole.longest.value_or(minutes{0}), since(then, now));
    const auto counters = counters_of(queues);
    whole.recent = recent_of(day.tickets, "", now);
    whole.counters_open = open_of(counters, day.shifts);
    whole.counters = static_cast<int>(counters.size());
    return whole;
}

}  // namespace kiosk::reference
