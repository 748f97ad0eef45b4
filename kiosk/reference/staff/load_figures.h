// How long people wait just now, and where somebody should open a counter (decision 002 Art. 9.2b, c). Pure.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/ticket.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/staff/day_sums.h"
#include "kiosk/reference/staff/shift_rules.h"

namespace kiosk::reference {

/// What is known of today.
struct DayAtWork {
    std::vector<QueueLoad> queues;                            ///< by the profile's order
    std::map<std::string, std::chrono::sys_seconds> longest;  ///< when whoever waits longest got their number
    std::vector<TicketFact> tickets;
    std::map<std::string, Shift> shifts;  ///< by counter
};

/// What somebody should know first of a queue.
enum class Concern {
    none,
    too_long,     ///< whoever waits longest has waited longer than the centre wants
    nobody_calls  ///< people wait, and none of its counters is open
};

struct QueueWait {
    std::string service;
    int waiting = 0;
    std::optional<std::chrono::minutes> longest;  ///< until now; none: nobody waits
    std::optional<std::chrono::minutes> recent;   ///< mean of those called within the last hour whose number
                                                  ///< was this service's; none: nobody was
    std::optional<int> estimate;                  ///< minutes for a newcomer, as boards tell it
    int counters_open = 0, counters = 0;
    Concern concern = Concern::none;
    bool operator==(const QueueWait&) const = default;
};

inline constexpr std::chrono::hours RECENT{1};

/// One for each service, in the profile's order.
std::vector<QueueWait> waits_of(const DayAtWork& day, const CentreQueues& queues,
                                std::chrono::sys_seconds now);

/// All of them together: the longest wait of any, the mean of all calls, each counter once. No estimate, no
/// concern.
QueueWait whole_of(const DayAtWork& day, const CentreQueues& queues, std::chrono::sys_seconds now);

}  // namespace kiosk::reference
