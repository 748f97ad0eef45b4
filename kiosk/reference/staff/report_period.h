// The weeks, months, quarters, halves and years that reports are asked for (decisions 000 Art. 7.1, 001 Art.
// 7.6, 002 Art. 9.2l). Pure.
#pragma once

#include <chrono>
#include <optional>

#include "kiosk/core/name_table.h"
#include "kiosk/reference/staff/form.h"

namespace kiosk::reference {

enum class PeriodKind { week, month, quarter, half_year, year };
inline constexpr NameTable<PeriodKind, 5> PERIOD_KIND_NAMES{{
    {PeriodKind::week, "week"},
    {PeriodKind::month, "month"},
    {PeriodKind::quarter, "quarter"},
    {PeriodKind::half_year, "half-year"},
    {PeriodKind::year, "year"},
}};

struct Period {
    PeriodKind kind = PeriodKind::week;
    std::chrono::year_month_day first, last;  ///< days of Vietnam's calendar, both in it
    int year = 0;                             ///< of a week: the one that most of its days lie in (ISO 8601)
    int number = 1;                           ///< in the year; 1 for a year
    bool operator==(const Period&) const = default;
};

Period period_of(PeriodKind kind, std::chrono::year_month_day day);
Period period_before(const Period& period);
Period period_after(const Period& period);

/// Of an address "?kind=month&day=2026-11-20": what is left out, or cannot be read, is this week. Years 2000
/// to 2199.
Period period_asked(std::string_view query, std::chrono::year_month_day today);

}  // namespace kiosk::reference
