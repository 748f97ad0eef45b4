// What central keeps of a terminal.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/core/heartbeat.h"
#include "kiosk/core/service.h"

namespace kiosk::reference {

/// How often central wants to hear of each.
inline constexpr std::chrono::seconds HEARTBEAT_EVERY{60};

struct KeptTerminal {
    std::string name;
    std::optional<std::chrono::sys_seconds> heard_at;  ///< by central's clock; none: never
    Heartbeat said;                                    ///< last; empty when it was never heard
    std::optional<LocalText> locked;                   ///< gives no numbers, and why, for citizens
    bool operator==(const KeptTerminal&) const = default;
};

}  // namespace kiosk::reference
