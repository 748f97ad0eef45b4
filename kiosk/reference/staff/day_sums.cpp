#include "kiosk/reference/staff/day_sums.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "kiosk/core/time.h"

namespace kiosk::reference {
namespace {

/// A clock that was set back says nothing of the time between.
int minutes_between(std::chrono::sys_seconds from, std::chrono::sys_seconds to) {
    const auto whole = std::chrono::floor<std::chrono::minutes>(to - from).count();
    return static_cast<int>(std::clamp<std::int64_t>(whole, 0, MINUTES_MOST));
}

std::vector<std::pair<Measure, int>> measures_of(const TicketFact& fact) {
    std::vector<std::pair<Measure, int>> found{{Measure::given, 0}};
    if (fact.is_unprinted) found.emplace_back(Measure::unprinted, 0);
    if (fact.is_void) {
        found.emplace_back(Measure::voided, 0);
        return found;
    }
    if (fact.stage == Stage::finished) found.emplace_back(Measure::served, 0);
    if (fact.stage == Stage::missed) found.emplace_back(Measure::missed, 0);
    if (fact.first_called_at)
        found.emplace_back(Measure::waited, minutes_between(fact.issued_at, *fact.first_called_at));
    if (fact.stage == Stage::finished && fact.begun_at && fact.finished_at)
        found.emplace_back(Measure::at_counter, minutes_between(*fact.begun_at, *fact.finished_at));
    return found;
}

}  // namespace

std::vector<DaySum> sums_of(const std::vector<TicketFact>& facts) {
    using Kind = std::tuple<std::chrono::sys_days, int, std::string, std::string, Measure, int>;
    std::map<Kind, int> tickets;
    for (const auto& fact : facts) {
        const int hour = local_time(fact.issued_at).hour;
        for (const auto& [measure, minutes] : measures_of(fact))
            ++tickets[{fact.day, hour, fact.service, fact.counter, measure, minutes}];
    }
    std::vector<DaySum> sums;
    sums.reserve(tickets.size());
    for (const auto& [kind, count] : tickets) {
        const auto& [day, hour, service, counter, measure, minutes] = kind;
        sums.push_back({day, hour, service, counter, measure, minutes, count});
    }
    return sums;
}

}  // namespace kiosk::reference
