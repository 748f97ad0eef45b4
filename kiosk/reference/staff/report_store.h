// Reports as whoever inspects asks for them. The same before and after tickets are forgotten.
#pragma once

#include <optional>

#include "kiosk/core/result.h"
#include "kiosk/reference/staff/report_figures.h"
#include "kiosk/reference/staff/report_period.h"
#include "kiosk/reference/staff/report_table.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

struct PeriodReport {
    Period period;
    Report report;
    /// Nothing is known of days before; none: nothing is known at all.
    std::optional<std::chrono::year_month_day> known_from;
};

/// One thread at a time.
class ReportStore {
  public:
    explicit ReportStore(Database& database) : table_(database) {}

    Result<PeriodReport, StoreTrouble> report(const Period& period);

  private:
    ReportTable table_;
};

}  // namespace kiosk::reference
