// A number that was written by hand, on an outage or after a restore, and is entered afterwards (decision 002
// Art. 3.5, 003 Art. 9.4). Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/core/name_table.h"
#include "kiosk/reference/queue_rules.h"

namespace kiosk::reference {

struct HandNumber {
    std::string key;  ///< of the form, so that one sent twice is entered once
    std::string number, service;
    std::string priority;                             ///< PriorityGroup::id; empty: none
    std::optional<std::chrono::sys_seconds> came_at;  ///< none: now
};

enum class HandRefusal {
    not_a_number,     ///< two to six of A-Z and 0-9; of a service's letters, written as it writes them
    unknown_service,  ///< or priority group
    given_already,    ///< somebody has it, or had it, today
    may_be_leased,    ///< a terminal may give it while the link is down
    too_far,          ///< above what was given: more likely a slip of the pen
    in_the_future,    ///< or of another day
};
inline constexpr NameTable<HandRefusal, 6> HAND_REFUSAL_NAMES{{
    {HandRefusal::not_a_number, "not-a-number"},
    {HandRefusal::unknown_service, "unknown-service"},
    {HandRefusal::given_already, "given-already"},
    {HandRefusal::may_be_leased, "may-be-leased"},
    {HandRefusal::too_far, "too-far"},
    {HandRefusal::in_the_future, "in-the-future"},
}};

/// Numbers above the last one given that staff may have written meanwhile; each makes the next one go on
/// above it.
inline constexpr int WRITTEN_AHEAD_MOST = 100;

/// Where a number stands among those that the centre gives.
struct NumberPlace {
    NumberRange range;  ///< without a prefix: of no service's
    int sequence = 0;
};
NumberPlace place_of(const std::string& number, const CentreQueues& queues);

/// What the form itself says wrong; none: the rest depends on what was given.
std::optional<HandRefusal> fault_of(const HandNumber& hand, const CentreQueues& queues,
                                    std::chrono::sys_seconds now);

}  // namespace kiosk::reference
