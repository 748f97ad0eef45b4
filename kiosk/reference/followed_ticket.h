// What the public page of a ticket tells, as the queues stand at one moment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/reference/counter_steps.h"

namespace kiosk::reference {

struct FollowedTicket {
    struct Called {
        std::string number, counter;
        bool operator==(const Called&) const = default;
    };

    std::string number;
    std::string service;  ///< in whose queue it stands, after a transfer another than it was taken for
    Stage stage = Stage::waiting;
    bool is_void = false;
    std::string counter;              ///< while it is at one
    std::optional<int> ahead;         ///< while it waits
    std::optional<int> wait_minutes;  ///< central's estimate, if it has one
    std::vector<Called> at_counters;  ///< of the same service, by counter
};

}  // namespace kiosk::reference
