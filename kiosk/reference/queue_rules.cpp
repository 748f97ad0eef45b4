#include "kiosk/reference/queue_rules.h"

#include <algorithm>
#include <array>
#include <deque>
#include <numeric>
#include <utility>

namespace kiosk::reference {
namespace {

constexpr std::array<std::pair<TicketFailureKind, std::string_view>, 13> REFUSAL_NAMES{{
    {TicketFailureKind::closed, "closed"},
    {TicketFailureKind::used_up, "used_up"},
    {TicketFailureKind::paused, "paused"},
    {TicketFailureKind::locked, "locked"},
    {TicketFailureKind::service_unknown, "service_unknown"},
    {TicketFailureKind::day_over, "day_over"},
    {TicketFailureKind::barred, "barred"},
    {TicketFailureKind::offline_forbidden, "offline_forbidden"},
    {TicketFailureKind::appointment_unknown, "appointment_unknown"},
    {TicketFailureKind::appointment_other_day, "appointment_other_day"},
    {TicketFailureKind::appointment_early, "appointment_early"},
    {TicketFailureKind::appointment_missed, "appointment_missed"},
    {TicketFailureKind::appointment_used, "appointment_used"},
}};

constexpr int YEARS_AHEAD = 10;

bool knows_group(const KioskProfile& profile, const std::string& id) {
    return std::any_of(profile.priorities.begin(), profile.priorities.end(),
                       [&](const PriorityGroup& group) { return group.id == id; });
}

bool is_given_out(const NumberRange& range, const DayCount& count) {
    return next_number(range, count) > range.last;
}

std::size_t rank_of(const std::string& group, const std::vector<PriorityGroup>& groups) {
    const auto place =
        std::find_if(groups.begin(), groups.end(), [&](const PriorityGroup& one) { return one.id == group; });
    return static_cast<std::size_t>(place - groups.begin());
}

std::vector<std::size_t> interleaved(const std::vector<std::string>& waiting, int ordinary_between,
                                     int ordinary_called) {
    std::deque<std::size_t> ordinary, priority;
    for (std::size_t place = 0; place < waiting.size(); ++place)
        (waiting[place].empty() ? ordinary : priority).push_back(place);
    std::vector<std::size_t> order;
    while (order.size() < waiting.size()) {
        const bool turn_of_priority = ordinary_called >= ordinary_between;
        const bool takes_priority = ordinary.empty() || (turn_of_priority && !priority.empty());
        auto& line = takes_priority ? priority : ordinary;
        order.push_back(line.front());
        line.pop_front();
        ordinary_called = takes_priority ? 0 : ordinary_called + 1;
    }
    return order;
}

bool less_as_people_count(const std::string& one, const std::string& other) {
    return one.size() != other.size() ? one.size() < other.size() : one < other;
}

}  // namespace

std::string number_text(const NumberRange& range, int number) {
    const std::string digits = std::to_string(number);
    const std::size_t width = std::max(std::to_string(range.last).size(), digits.size());
    return range.prefix + std::string(width - digits.size(), '0') + digits;
}

std::string_view name_of(TicketFailureKind kind) {
    for (const auto& [known, name] : REFUSAL_NAMES) {
        if (known == kind) return name;
    }
    return {};
}

std::optional<TicketFailureKind> refusal_named(std::string_view wanted) {
    for (const auto& [kind, name] : REFUSAL_NAMES) {
        if (name == wanted) return kind;
    }
    return std::nullopt;
}

int next_number(const NumberRange& range, const DayCount& count) {
    return std::max(range.first, count.last_number + 1);
}

bool is_used_up(const ServiceRules& rules, const DayCount& count) {
    const int taken = count.standing + count.leased + count.booked;
    return (rules.contingent > 0 && taken >= rules.contingent) || is_given_out(rules.numbers, count);
}

bool is_paused(const ServiceRules& rules, std::chrono::sys_seconds now) {
    return rules.paused && (!rules.paused_until || now < *rules.paused_until);
}

std::optional<TicketFailure> refusal_of(const TicketWish& wish, bool is_locked, const CentreQueues& queues,
                                        const DayCount& count, std::chrono::sys_seconds now, Claim claim) {
    using Kind = TicketFailureKind;
    const LocalTime local = local_time(now);
    if (wish.service_day != local.date) return TicketFailure{Kind::day_over, {}, "not today's service day"};
    const QueueService* const service = find_service(queues.profile, wish.service);
    if (service == nullptr) return TicketFailure{Kind::service_unknown, {}, "no such service"};
    if (!wish.priority.empty() && !knows_group(queues.profile, wish.priority))
        return TicketFailure{Kind::service_unknown, {}, "no such priority group"};
    if (is_locked) return TicketFailure{Kind::locked, {}, {}};
    const bool booked = claim == Claim::appointment;
    const Opening opening =
        opening_at(local, service->hours.value_or(queues.profile.hours), queues.profile.calendar,
                   booked ? 0 : queues.profile.policy.close_before_minutes);
    if (opening.state != Opening::State::open) return TicketFailure{Kind::closed, {}, {}};
    const ServiceRules& rules = queues.services.at(wish.service);
    if (booked ? is_given_out(rules.numbers, count) : is_used_up(rules, count))
        return TicketFailure{Kind::used_up, {}, {}};
    if (is_paused(rules, now)) return TicketFailure{Kind::paused, rules.paused_until, {}};
    return std::nullopt;
}

std::vector<std::size_t> calling_order(const std::vector<std::string>& waiting,
                                       const std::vector<PriorityGroup>& groups, const PriorityOrder& order,
                                       int ordinary_called) {
    if (order.kind == PriorityOrder::Kind::interleave)
        return interleaved(waiting, order.ordinary_between, ordinary_called);
    std::vector<std::size_t> places(waiting.size());
    std::iota(places.begin(), places.end(), 0U);
    // A group that the profile does not know any more stands with everybody else.
    std::stable_sort(places.begin(), places.end(), [&](std::size_t one, std::size_t other) {
        return rank_of(waiting[one], groups) < rank_of(waiting[other], groups);
    });
    return places;
}

std::optional<int> wait_minutes(std::vector<std::chrono::seconds> latest, int ahead, int counters_open) {
    if (ahead == 0 && counters_open > 0) return 0;
    if (latest.size() < ESTIMATE_FROM_LEAST || counters_open < 1) return std::nullopt;
    const auto middle = latest.begin() + static_cast<std::ptrdiff_t>(latest.size() / 2);
    std::nth_element(latest.begin(), middle, latest.end());
    const auto wait = *middle * ahead / counters_open;
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait);
    return static_cast<int>(std::min(minutes, std::chrono::minutes(std::chrono::days(1))).count());
}

void open_always(CentreQueues& queues, std::chrono::sys_seconds now) {
    WeekHours all;
    all.days.fill({HourSpan{0, 24 * 60}});
    queues.profile.hours = all;
    for (QueueService& service : queues.profile.services) service.hours.reset();
    queues.profile.policy.close_before_minutes = 0;
    queues.profile.calendar = {};
    // Years that are known and have no day off; of others the rule would know holidays.
    const int year = static_cast<int>(local_time(now).date.year());
    for (int known = year - 1; known <= year + YEARS_AHEAD; ++known)
        queues.profile.calendar.years.push_back(known);
}

std::vector<std::string> counters_of(const CentreQueues& queues) {
    std::vector<std::string> all;
    for (const auto& [service, rules] : queues.services)
        all.insert(all.end(), rules.counters.begin(), rules.counters.end());
    std::sort(all.begin(), all.end(), less_as_people_count);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace kiosk::reference
