#include "kiosk/figures/period.h"

#include "kiosk/central/rfc3339.h"

namespace kiosk {
namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr unsigned MONTHS_OF_QUARTER = 3, MONTHS_OF_HALF_YEAR = 6, MONTHS_OF_YEAR = 12;

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// ISO 8601: a week belongs to the year that its Thursday is in.
Period week_of(sys_days day) {
    const sys_days monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
    const sys_days thursday = monday + days{3};
    const year of = year_month_day{thursday}.year();
    const auto week = static_cast<unsigned>((thursday - sys_days{of / 1 / 1}).count() / 7 + 1);
    return {monday, monday + days{6}, std::to_string(static_cast<int>(of)) + "-W" + two_digits(week)};
}

/// The part of the year, so many months long, that holds the day.
Period months_of(year_month_day day, unsigned length, const char* letter) {
    const unsigned part = (static_cast<unsigned>(day.month()) - 1) / length;
    const year_month first = day.year() / month{part * length + 1};
    const year_month next = first + months{length};
    std::string name = std::to_string(static_cast<int>(day.year()));
    if (length == 1)
        name += "-" + two_digits(part + 1);
    else if (length < MONTHS_OF_YEAR)
        name += "-" + std::string{letter} + std::to_string(part + 1);
    return {sys_days{first / 1}, sys_days{next / 1} - days{1}, name};
}

}  // namespace

Period period_of(sys_days day, PeriodKind kind) {
    const year_month_day date{day};
    switch (kind) {
        case PeriodKind::day:
            break;
        case PeriodKind::week:
            return week_of(day);
        case PeriodKind::month:
            return months_of(date, 1, "");
        case PeriodKind::quarter:
            return months_of(date, MONTHS_OF_QUARTER, "Q");
        case PeriodKind::half_year:
            return months_of(date, MONTHS_OF_HALF_YEAR, "H");
        case PeriodKind::year:
            return months_of(date, MONTHS_OF_YEAR, "");
    }
    return {day, day, iso_date_text(date)};
}

}  // namespace kiosk
