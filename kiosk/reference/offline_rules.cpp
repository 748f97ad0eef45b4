#include "kiosk/reference/offline_rules.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::reference {
namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr std::array<std::pair<ConflictReason, std::string_view>, 4> REASON_NAMES{{
    {ConflictReason::not_leased, "not_leased"},
    {ConflictReason::other_service, "other_service"},
    {ConflictReason::number_taken, "number_taken"},
    {ConflictReason::second_number, "second_number"},
}};

}  // namespace

std::string offline_number(int sequence) {
    return number_text({std::string(1, OFFLINE_PREFIX), 1, 9999}, sequence);
}

std::optional<TicketFailure> lease_refusal(const std::chrono::year_month_day& day, bool is_locked,
                                           const CentreQueues& queues, sys_seconds now) {
    using Kind = TicketFailureKind;
    const sys_days today{local_time(now).date};
    const sys_days wanted{day};
    if (wanted != today && wanted != today + std::chrono::days(1))
        return TicketFailure{Kind::day_over, {}, "neither today nor tomorrow"};
    if (!queues.profile.policy.offline_allowed) return TicketFailure{Kind::offline_forbidden, {}, {}};
    if (is_locked) return TicketFailure{Kind::locked, {}, {}};
    return std::nullopt;
}

int block_size(const ServiceRules& rules, const OfflineRules& offline, const DayCount& count,
               sys_seconds now) {
    if (is_paused(rules, now)) return 0;
    if (rules.contingent == 0) return offline.block;
    return std::clamp(rules.contingent - count.standing - count.leased - count.booked, 0, offline.block);
}

sys_seconds lease_end(const std::chrono::year_month_day& day, const OfflineRules& offline, sys_seconds now) {
    const sys_seconds midnight = sys_days{day} + std::chrono::days(1) - VIETNAM_OFFSET;
    return std::min<sys_seconds>(now + offline.hours, midnight);
}

sys_seconds arrival_of(sys_seconds issued_at, sys_seconds leased_at, sys_seconds now) {
    return std::min(std::max(issued_at, leased_at), now);
}

std::string_view name_of(ConflictReason reason) {
    for (const auto& [known, name] : REASON_NAMES) {
        if (known == reason) return name;
    }
    return {};
}

std::optional<ConflictReason> conflict_named(std::string_view wanted) {
    for (const auto& [reason, name] : REASON_NAMES) {
        if (name == wanted) return reason;
    }
    return std::nullopt;
}

std::optional<ConflictReason> conflict_of(const OfflineIssue& issue, const std::string& terminal,
                                          const std::optional<LeasedNumber>& leased, bool is_taken,
                                          const std::optional<Ticket>& of_key) {
    if (!leased || leased->terminal != terminal) return ConflictReason::not_leased;
    if (leased->service != issue.ticket.service) return ConflictReason::other_service;
    if (is_taken) return ConflictReason::number_taken;
    if (of_key && of_key->offline) return ConflictReason::second_number;
    return std::nullopt;
}

}  // namespace kiosk::reference
