// Figures by period, and the form in which other programs read them.
#pragma once

#include <string>
#include <vector>

#include "kiosk/core/period.h"
#include "kiosk/figures/journal_sums.h"

namespace kiosk {

struct ReportRow {
    Period period;
    Figure figure = Figure::visits;
    std::string service;  ///< empty: of none
    std::int64_t count = 0;
    bool operator==(const ReportRow&) const = default;
};

/// Only days from `first` to `last`, both of them too. By period, then figure, then service; nothing that is
/// 0.
[[nodiscard]] std::vector<ReportRow> report(const FigureSums& sums, PeriodKind kind,
                                            std::chrono::sys_days first, std::chrono::sys_days last);

/// RFC 4180, with a line of names first: period,from,to,figure,service,count.
[[nodiscard]] std::string to_csv(const std::vector<ReportRow>& rows);

}  // namespace kiosk
