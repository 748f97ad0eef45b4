// The periods that reports are made for (product S5; decisions 000 Art. 7.1, 001 Art. 7.6, 002 Art. 9.2l).
// Weeks are those of ISO 8601, from Monday to Sunday.
#pragma once

#include <chrono>
#include <string>

#include "kiosk/core/name_table.h"

namespace kiosk {

enum class PeriodKind { day, week, month, quarter, half_year, year };

inline constexpr NameTable<PeriodKind, 6> PERIOD_NAMES{{
    {PeriodKind::day, "day"},
    {PeriodKind::week, "week"},
    {PeriodKind::month, "month"},
    {PeriodKind::quarter, "quarter"},
    {PeriodKind::half_year, "half-year"},
    {PeriodKind::year, "year"},
}};

struct Period {
    PeriodKind kind = PeriodKind::day;
    std::chrono::sys_days first, last;  ///< both belong to it
    int year = 0;                       ///< of a week: the one that its Thursday is in
    int number = 1;                     ///< in the year; 1 for a year, and for a day that of its month
    std::string name;                   ///< "2026-11-20", "2026-W47", "2026-11", "2026-Q4", "2026-H2", "2026"
    bool operator==(const Period&) const = default;
};

[[nodiscard]] Period period_of(std::chrono::sys_days day, PeriodKind kind);
[[nodiscard]] Period period_before(const Period& period);
[[nodiscard]] Period period_after(const Period& period);

}  // namespace kiosk
