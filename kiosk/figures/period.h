// The periods that reports are made for (product S5). Weeks are those of ISO 8601, from Monday to Sunday.
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
    std::chrono::sys_days first, last;  ///< both belong to it
    std::string name;                   ///< "2026-11-20", "2026-W47", "2026-11", "2026-Q4", "2026-H2", "2026"
    bool operator==(const Period&) const = default;
};

[[nodiscard]] Period period_of(std::chrono::sys_days day, PeriodKind kind);

}  // namespace kiosk
