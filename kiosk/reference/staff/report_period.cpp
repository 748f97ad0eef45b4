#include "kiosk/reference/staff/report_period.h"

#include "kiosk/central/rfc3339.h"

namespace kiosk::reference {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

Period week_of(year_month_day day) {
    const std::chrono::weekday weekday{sys_days{day}};
    const auto monday = sys_days{day} - days{weekday.iso_encoding() - 1};
    // A week belongs to the year of its Thursday.
    const year_month_day thursday{monday + days{3}};
    const auto new_year = sys_days{thursday.year() / 1 / 1};
    const auto number = (sys_days{thursday} - new_year).count() / 7 + 1;
    return {PeriodKind::week, year_month_day{monday}, year_month_day{monday + days{6}},
            static_cast<int>(thursday.year()), static_cast<int>(number)};
}

int months_in(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::quarter:
            return 3;
        case PeriodKind::half_year:
            return 6;
        case PeriodKind::year:
            return 12;
        case PeriodKind::week:
        case PeriodKind::month:
            break;
    }
    return 1;
}

}  // namespace

Period period_of(PeriodKind kind, year_month_day day) {
    if (kind == PeriodKind::week) return week_of(day);
    const int months = months_in(kind);
    const int at = (static_cast<int>(static_cast<unsigned>(day.month())) - 1) / months;
    const auto first = day.year() / (at * months + 1) / 1;
    const auto last = (first + std::chrono::months{months - 1}).year() /
                      (first + std::chrono::months{months - 1}).month() / std::chrono::last;
    return {kind, first, year_month_day{last}, static_cast<int>(day.year()), at + 1};
}

Period period_before(const Period& period) {
    return period_of(period.kind, year_month_day{sys_days{period.first} - days{1}});
}

Period period_after(const Period& period) {
    return period_of(period.kind, year_month_day{sys_days{period.last} + days{1}});
}

Period period_asked(std::string_view query, year_month_day today) {
    const auto form = parse_form(query).value_or(Form{});
    const auto kind = value_in(PERIOD_KIND_NAMES, value_of(form, "kind")).value_or(PeriodKind::week);
    const auto day = parse_date(value_of(form, "day")).value_or(today);
    const bool is_far = day.year() < std::chrono::year{2000} || day.year() > std::chrono::year{2199};
    return period_of(kind, is_far ? today : day);
}

}  // namespace kiosk::reference
