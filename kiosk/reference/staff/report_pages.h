// A report as a page and as a file for spreadsheets. Pure.
#pragma once

#include <string>

#include "kiosk/core/service.h"
#include "kiosk/reference/staff/report_store.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

/// `today`: of the centre; no later period is offered.
std::string report_page(const StaffFrame& frame, const PeriodReport& report, const KioskProfile& profile,
                        std::chrono::year_month_day today);

/// CSV as Excel opens it where the comma is a decimal's: UTF-8 with its mark, ";", lines ended by CR LF. A
/// cell that a spreadsheet would reckon with is a text.
std::string report_file(const Catalogue& words, const PeriodReport& report, const KioskProfile& profile);

}  // namespace kiosk::reference
