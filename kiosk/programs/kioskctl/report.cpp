#include "kiosk/figures/report.h"

#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/central/rfc3339.h"
#include "kiosk/figures/figure_book.h"
#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/programs/kioskctl/commands.h"

namespace kioskctl {

namespace {

using namespace programs;
using std::chrono::sys_days;

/// `otherwise` for an empty text; none, after it was said on stderr, for what is no date.
std::optional<sys_days> day_in(const std::string& text, sys_days otherwise) {
    if (text.empty()) return otherwise;
    if (const auto date = kiosk::parse_date(text)) return sys_days{*date};
    std::cerr << "A date is written as in 2026-11-20.\n";
    return std::nullopt;
}

void print_json(const std::vector<kiosk::ReportRow>& rows) {
    for (const kiosk::ReportRow& row : rows) {
        const nlohmann::ordered_json line = {{"period", row.period.name},
                                             {"from", kiosk::iso_date_text(row.period.first)},
                                             {"to", kiosk::iso_date_text(row.period.last)},
                                             {"figure", name_in(kiosk::FIGURE_NAMES, row.figure)},
                                             {"service", row.service},
                                             {"count", row.count}};
        std::cout << line.dump() << "\n";
    }
}

}  // namespace

int report(const ReportOptions& options) {
    const auto first = day_in(options.from, sys_days::min());
    const auto last = day_in(options.to, sys_days::max());
    if (!first || !last) return WRONG_USE;
    const auto settings = settings_from(options.config);
    if (!settings) return WRONG_USE;
    const std::filesystem::path journal = settings->journal.file;
    const auto figures = kiosk::all_figures(kiosk::figures_file(journal), journal);
    if (!figures) {
        std::cerr << "kioskctl: the figures cannot be read: " << figures.error().detail << "\n";
        return FAILED;
    }
    const auto kind = value_in(kiosk::PERIOD_NAMES, options.period).value_or(kiosk::PeriodKind::day);
    const auto rows = kiosk::report(*figures, kind, *first, *last);
    if (options.format == "json")
        print_json(rows);
    else
        std::cout << kiosk::to_csv(rows);
    return DONE;
}

}  // namespace kioskctl
