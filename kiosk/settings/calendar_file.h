// The days off and make-up days of a year as a person writes them: one TOML file a year, all in one folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/calendar.h"
#include "kiosk/settings/settings.h"

namespace kiosk {

/// Reads one year's file: the year with its days, or every mistake in it, by line. Pure; any bytes in.
Result<Calendar, std::vector<SettingsMistake>> parse_calendar(std::string_view toml);

struct CalendarMistake {
    std::filesystem::path file;
    SettingsMistake mistake;
};

/// All years of a folder, config/calendars for one. Every file that ends in .toml is one.
Result<Calendar, std::vector<CalendarMistake>> read_calendars(const std::filesystem::path& folder);

}  // namespace kiosk
