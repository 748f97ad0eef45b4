// What a report tells, as its page and its file have it: sections of named rows, and the columns of a row.
// Pure.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "kiosk/core/service.h"
#include "kiosk/reference/staff/report_figures.h"
#include "kiosk/reference/staff/report_period.h"
#include "kiosk/text/catalogue.h"

namespace kiosk::reference {

struct ReportColumn {
    Message heading;
    /// Empty: nothing was measured.
    std::string (*told)(const Figures& figures, Language language);
};
const std::array<ReportColumn, 10>& report_columns();

struct ReportRow {
    std::string name;
    Figures figures;
};

struct ReportSection {
    Message of;  ///< what its rows are named by
    std::vector<ReportRow> rows;
};

/// By service, counter and hour, each in its order.
std::vector<ReportSection> report_sections(const Report& report, const KioskProfile& profile,
                                           const Catalogue& words);

/// "09:00–10:00"
std::string hour_text(int hour);

/// "Week 47 of 2026"
std::string period_name(const Catalogue& words, const Period& period);

}  // namespace kiosk::reference
