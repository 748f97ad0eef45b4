// Which report an address asks for. Pure.
#pragma once

#include <chrono>
#include <string_view>

#include "kiosk/core/period.h"

namespace kiosk::reference {

/// Of an address "?kind=month&day=2026-11-20": what is left out, cannot be read, or is a single day, is this
/// week. Years 2000 to 2199; days are Vietnam's.
Period period_asked(std::string_view query, std::chrono::year_month_day today);

}  // namespace kiosk::reference
