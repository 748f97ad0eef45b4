#include "kiosk/core/period.h"

namespace kiosk {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr unsigned MONTHS_OF_QUARTER = 3, MONTHS_OF_HALF_YEAR = 6, MONTHS_OF_YEAR = 12;

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

Period day_of(sys_days day) {
    const year_month_day date{day};
    const int year = static_cast<int>(date.year());
    const auto number = static_cast<unsigned>(date.day());
    return {PeriodKind::day,
            day,
            day,
            year,
            static_cast<int>(number),
            std::to_string(year) + "-" + two_digits(static_cast<unsigned>(date.month())) + "-" +
                two_digits(number)};
}

/// ISO 8601: a week belongs to the year that its Thursday is in.
Period week_of(sys_days day) {
    const sys_days monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
    const sys_days thursday = monday + days{3};
    const auto year = year_month_day{thursday}.year();
    const auto week = static_cast<unsigned>((thursday - sys_days{year / 1 / 1}).count() / 7 + 1);
    const int of = static_cast<int>(year);
    return {PeriodKind::week,       monday,
            monday + days{6},       of,
            static_cast<int>(week), std::to_string(of) + "-W" + two_digits(week)};
}

/// The part of the year, so many months long, that holds the day.
Period months_of(PeriodKind kind, year_month_day day, unsigned length, const char* letter) {
    const unsigned part = (static_cast<unsigned>(day.month()) - 1) / length;
    const year_month first = day.year() / month{part * length + 1};
    const year_month next = first + months{length};
    const int year = static_cast<int>(day.year());
    std::string name = std::to_string(year);
    if (length == 1)
        name += "-" + two_digits(part + 1);
    else if (length < MONTHS_OF_YEAR)
        name += "-" + std::string{letter} + std::to_string(part + 1);
    return {kind, sys_days{first / 1}, sys_days{next / 1} - days{1}, year, static_cast<int>(part + 1), name};
}

}  // namespace

Period period_of(sys_days day, PeriodKind kind) {
    switch (kind) {
        case PeriodKind::day:
            break;
        case PeriodKind::week:
            return week_of(day);
        case PeriodKind::month:
            return months_of(kind, day, 1, "");
        case PeriodKind::quarter:
            return months_of(kind, day, MONTHS_OF_QUARTER, "Q");
        case PeriodKind::half_year:
            return months_of(kind, day, MONTHS_OF_HALF_YEAR, "H");
        case PeriodKind::year:
            return months_of(kind, day, MONTHS_OF_YEAR, "");
    }
    return day_of(day);
}

Period period_before(const Period& period) {
    return period_of(period.first - days{1}, period.kind);
}

Period period_after(const Period& period) {
    return period_of(period.last + days{1}, period.kind);
}

}  // namespace kiosk
