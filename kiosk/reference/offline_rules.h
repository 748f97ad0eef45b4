// The rules of numbers given without central: who may lease how many, and which of those told are another's.
// Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/core/ticket_block.h"
#include "kiosk/reference/queue_rules.h"

namespace kiosk::reference {

/// One sequence a day over all terminals and services; "N10000" comes after "N9999".
std::string offline_number(int sequence);
inline constexpr int OFFLINE_SEQUENCE_LAST = 99'999;

/// Why this terminal gets no numbers to give by itself on that day; none: it does.
std::optional<TicketFailure> lease_refusal(const std::chrono::year_month_day& day, bool is_locked,
                                           const CentreQueues& queues, std::chrono::sys_seconds now);
/// How many of a service; 0 while it is paused, or when the day's contingent is given or leased.
int block_size(const ServiceRules& rules, const OfflineRules& offline, const DayCount& count,
               std::chrono::sys_seconds now);
/// Not beyond the service day.
std::chrono::sys_seconds lease_end(const std::chrono::year_month_day& day, const OfflineRules& offline,
                                   std::chrono::sys_seconds now);

/// What central has leased under a number.
struct LeasedNumber {
    std::string terminal, service, secret;
    int sequence = 0;
    std::chrono::sys_seconds leased_at{};
};

/// When the citizen came, by the terminal's clock as far as it can be right: nobody was given the number
/// before it was leased.
std::chrono::sys_seconds arrival_of(std::chrono::sys_seconds issued_at, std::chrono::sys_seconds leased_at,
                                    std::chrono::sys_seconds now);

/// Why a number that a terminal says to have given is in no queue.
enum class ConflictReason {
    not_leased,     ///< not to this terminal for this day
    other_service,  ///< leased for another one
    number_taken,   ///< under another key
    second_number,  ///< its key has another number given without central
};
std::string_view name_of(ConflictReason reason);
std::optional<ConflictReason> conflict_named(std::string_view name);

/// `is_taken`: another key has the number. `of_key`: the ticket that the key has by now.
std::optional<ConflictReason> conflict_of(const OfflineIssue& issue, const std::string& terminal,
                                          const std::optional<LeasedNumber>& leased, bool is_taken,
                                          const std::optional<Ticket>& of_key);

}  // namespace kiosk::reference
