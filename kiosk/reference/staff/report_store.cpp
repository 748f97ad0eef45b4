#include "kiosk/reference/staff/report_store.h"

#include "kiosk/reference/guarded.h"

namespace kiosk::reference {

Result<PeriodReport, StoreTrouble> ReportStore::report(const Period& period) {
    return guarded([&] {
        auto sums = sums_of(table_.facts(period.first, period.last));
        const auto kept = table_.kept(period.first, period.last);
        sums.insert(sums.end(), kept.begin(), kept.end());
        return PeriodReport{period, report_of(sums), table_.first_day()};
    });
}

}  // namespace kiosk::reference
