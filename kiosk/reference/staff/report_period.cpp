#include "kiosk/reference/staff/report_period.h"

#include "kiosk/central/rfc3339.h"
#include "kiosk/reference/staff/form.h"

namespace kiosk::reference {

Period period_asked(std::string_view query, std::chrono::year_month_day today) {
    const auto form = parse_form(query).value_or(Form{});
    const auto named = value_in(PERIOD_NAMES, value_of(form, "kind")).value_or(PeriodKind::week);
    const auto kind = named == PeriodKind::day ? PeriodKind::week : named;
    const auto day = parse_date(value_of(form, "day")).value_or(today);
    const bool is_far = day.year() < std::chrono::year{2000} || day.year() > std::chrono::year{2199};
    return period_of(is_far ? today : day, kind);
}

}  // namespace kiosk::reference
