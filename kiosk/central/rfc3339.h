// Moments and dates as the contract writes them, strictly; shown at Vietnam's offset whatever offset they
// came with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/core/time.h"

namespace kiosk {

/// RFC 3339 date-time with its offset ("2026-11-20T09:41:00+07:00"). Nothing else passes.
std::optional<LocalTime> parse_moment(std::string_view text);
/// The same, to the second.
std::optional<std::chrono::sys_seconds> parse_instant(std::string_view text);
/// "YYYY-MM-DD", a day that exists.
std::optional<std::chrono::year_month_day> parse_date(std::string_view text);
/// "HH:MM".
std::optional<std::pair<int, int>> parse_hour_minute(std::string_view text);

std::string moment_text(const LocalTime& time);
std::string instant_text(std::chrono::sys_seconds instant);
std::string iso_date_text(std::chrono::year_month_day date);
std::string hour_minute_text(int hour, int minute);

}  // namespace kiosk
