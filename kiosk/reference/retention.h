// How long what central keeps is kept. What is fixed, and why, stands in README.md beside this.
#pragma once

#include <chrono>

namespace kiosk::reference {

/// The contract promises the same answer for the same key until so long after the service day.
inline constexpr std::chrono::days TICKETS_LEAST{30};

struct Retention {
    /// Numbers, their keys, slips and calls, leased ones and appointments: after their service day.
    std::chrono::days tickets = TICKETS_LEAST;
    std::chrono::days dossiers{0};  ///< after central was last told of one; 0: for good
    std::chrono::days figures{0};   ///< what reports count, after the day they are of; 0: for good
};

}  // namespace kiosk::reference
