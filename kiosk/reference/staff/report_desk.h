// Answers the page of reports, and its file.
#pragma once

#include <vector>

#include "kiosk/core/service.h"
#include "kiosk/reference/staff/report_store.h"
#include "kiosk/reference/staff/staff_gate.h"

namespace kiosk::reference {

class ReportDesk {
  public:
    ReportDesk(ReportStore& store, const KioskProfile& profile, const StaffGate& gate,
               const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse show(const StaffAsk& ask);
    HttpResponse file(const StaffAsk& ask);
    [[nodiscard]] std::chrono::year_month_day today() const;

    ReportStore& store_;
    const KioskProfile& profile_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
