// Times as forms of a browser send them. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "kiosk/central/rfc3339.h"

namespace kiosk::reference {

/// Of "HH:MM" in Vietnam on that day; none: it is no such time.
inline std::optional<std::chrono::sys_seconds> moment_of(std::chrono::year_month_day day,
                                                         std::string_view time) {
    const auto at = parse_hour_minute(time);
    if (!at) return std::nullopt;
    return std::chrono::sys_days{day} + std::chrono::hours(at->first) + std::chrono::minutes(at->second) -
           VIETNAM_OFFSET;
}

}  // namespace kiosk::reference
