// Reads a week's opening hours out of a settings table: mon = ["07:30-11:30", "13:30-17:00"].
#pragma once

#include "kiosk/core/calendar.h"
#include "kiosk/settings/table_reader.h"

namespace kiosk::reference {

/// `section` is the table's name, such as "hours". Days that are not there are closed.
WeekHours read_week_hours(TableReader& reader, const std::string& section);

}  // namespace kiosk::reference
