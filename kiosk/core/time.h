// Dates and moments as the contract sends them; the terminal shows them and never computes a deadline from
// them.
#pragma once

#include <chrono>
#include <optional>

namespace kiosk {

/// What the terminal knows of time when an event is handled. Time-outs use `uptime` (monotonic, unaffected by
/// clock jumps); only texts and date questions use `wall`.
struct Now {
    std::chrono::milliseconds uptime{};
    std::chrono::sys_seconds wall{};
    bool clock_known_right =
        false;  ///< false until the clock was set by the network; dates are not judged before
};

/// Vietnam keeps UTC+7 all year; every local time on screens and slips uses this, whatever the machine's zone
/// is.
inline constexpr std::chrono::hours VIETNAM_OFFSET{7};

struct LocalTime {
    std::chrono::year_month_day date{};
    int hour = 0;    ///< 0-23
    int minute = 0;  ///< 0-59
    auto operator<=>(const LocalTime&) const = default;
};

/// A due date may come with or without its hour ("HH giờ mm phút" on the receipt).
struct DueDate {
    std::chrono::year_month_day date{};
    std::optional<std::pair<int, int>> hour_minute;
    bool operator==(const DueDate&) const = default;
};

inline LocalTime local_time(std::chrono::sys_seconds moment) {
    const auto shifted = moment + VIETNAM_OFFSET;
    const auto day = std::chrono::floor<std::chrono::days>(shifted);
    const std::chrono::hh_mm_ss clock{shifted - day};
    return {std::chrono::year_month_day{day}, static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count())};
}

}  // namespace kiosk
