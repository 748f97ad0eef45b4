#include "kiosk/figures/report.h"

#include <map>
#include <tuple>
#include <utility>

#include "kiosk/central/rfc3339.h"

namespace kiosk {

std::vector<ReportRow> report(const FigureSums& sums, PeriodKind kind, std::chrono::sys_days first,
                              std::chrono::sys_days last) {
    std::map<std::tuple<std::chrono::sys_days, Figure, std::string>, ReportRow> rows;
    for (const auto& [what, count] : sums) {
        if (what.day < first || what.day > last) continue;
        Period period = period_of(what.day, kind);
        ReportRow& row = rows[{period.first, what.figure, what.service}];
        row = {std::move(period), what.figure, what.service, row.count + count};
    }
    std::vector<ReportRow> list;
    list.reserve(rows.size());
    for (auto& [place, row] : rows) list.push_back(std::move(row));
    return list;
}

std::string to_csv(const std::vector<ReportRow>& rows) {
    // No field needs quotes: an id is [a-z0-9-] by the contract, and the rest is ours.
    std::string text = "period,from,to,figure,service,count\r\n";
    for (const ReportRow& row : rows) {
        text += row.period.name + "," + iso_date_text(row.period.first) + "," +
                iso_date_text(row.period.last) + "," + std::string{name_in(FIGURE_NAMES, row.figure)} + "," +
                row.service + "," + std::to_string(row.count) + "\r\n";
    }
    return text;
}

}  // namespace kiosk
