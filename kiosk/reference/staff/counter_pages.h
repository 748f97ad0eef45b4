// The pages of the counters: all of them, and one with its queue. Pure.
#pragma once

#include <string>
#include <vector>

#include "kiosk/reference/staff/counter_store.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

std::string counters_page(const StaffFrame& frame, const std::vector<CounterLine>& counters);

/// Why the last form changed nothing.
enum class CounterSaid { nothing, not_possible, nobody_waits };
inline constexpr NameTable<CounterSaid, 2> COUNTER_SAID_NAMES{{
    {CounterSaid::not_possible, "not-possible"},
    {CounterSaid::nobody_waits, "nobody-waits"},
}};

std::string counter_page(const StaffFrame& frame, const CounterSight& sight, const KioskProfile& profile,
                         CounterSaid outcome);

}  // namespace kiosk::reference
