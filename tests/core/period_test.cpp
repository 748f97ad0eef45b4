#include "kiosk/core/period.h"

#include <doctest/doctest.h>

using namespace kiosk;
using std::chrono::sys_days;
using std::chrono::year;

namespace {

std::string name(std::chrono::year_month_day day, PeriodKind kind) {
    return period_of(sys_days{day}, kind).name;
}

}  // namespace

TEST_CASE("each kind of period has a name that sorts by time") {
    const auto day = year{2026} / 11 / 20;
    CHECK(name(day, PeriodKind::day) == "2026-11-20");
    CHECK(name(day, PeriodKind::week) == "2026-W47");
    CHECK(name(day, PeriodKind::month) == "2026-11");
    CHECK(name(day, PeriodKind::quarter) == "2026-Q4");
    CHECK(name(day, PeriodKind::half_year) == "2026-H2");
    CHECK(name(day, PeriodKind::year) == "2026");
}

TEST_CASE("weeks are those of ISO 8601, across the turn of the year as well") {
    CHECK(name(year{2027} / 1 / 3, PeriodKind::week) == "2026-W53");
    CHECK(name(year{2027} / 1 / 4, PeriodKind::week) == "2027-W01");
    CHECK(name(year{2025} / 12 / 29, PeriodKind::week) == "2026-W01");
    const Period week = period_of(sys_days{year{2026} / 11 / 22}, PeriodKind::week);
    CHECK(week.first == sys_days{year{2026} / 11 / 16});
    CHECK(week.last == sys_days{year{2026} / 11 / 22});
}

TEST_CASE("every day of twelve years is in its period, and the periods leave no day out") {
    for (const auto& [kind, words] : PERIOD_NAMES) {
        Period before = period_of(sys_days{year{2024} / 1 / 1}, kind);
        for (auto day = before.last + std::chrono::days{1}; day < sys_days{year{2036} / 1 / 1};
             day += std::chrono::days{1}) {
            const Period period = period_of(day, kind);
            REQUIRE(period.first <= day);
            REQUIRE(day <= period.last);
            REQUIRE((period == before || period.first == before.last + std::chrono::days{1}));
            before = period;
        }
    }
}

TEST_CASE("a period knows its days, its place in the year and its neighbours") {
    const auto week = period_of(year(2027) / 1 / 2, PeriodKind::week);
    CHECK(week == Period{PeriodKind::week, year(2026) / 12 / 28, year(2027) / 1 / 3, 2026, 53, "2026-W53"});
    CHECK(period_after(week) ==
          Period{PeriodKind::week, year(2027) / 1 / 4, year(2027) / 1 / 10, 2027, 1, "2027-W01"});
    CHECK(period_of(year(2028) / 2 / 10, PeriodKind::month) ==
          Period{PeriodKind::month, year(2028) / 2 / 1, year(2028) / 2 / 29, 2028, 2, "2028-02"});
    CHECK(period_of(year(2026) / 11 / 20, PeriodKind::quarter) ==
          Period{PeriodKind::quarter, year(2026) / 10 / 1, year(2026) / 12 / 31, 2026, 4, "2026-Q4"});
    CHECK(period_before(period_of(year(2026) / 11 / 20, PeriodKind::half_year)) ==
          Period{PeriodKind::half_year, year(2026) / 1 / 1, year(2026) / 6 / 30, 2026, 1, "2026-H1"});
    CHECK(period_of(year(2026) / 11 / 20, PeriodKind::year) ==
          Period{PeriodKind::year, year(2026) / 1 / 1, year(2026) / 12 / 31, 2026, 1, "2026"});
}
