#include "kiosk/reference/staff/report_desk.h"

#include "kiosk/central/rfc3339.h"
#include "kiosk/core/time.h"
#include "kiosk/reference/staff/report_pages.h"
#include "kiosk/reference/web_files.h"

namespace kiosk::reference {
namespace {

HttpResponse file_answer(const Period& period, std::string bytes) {
    const auto name = std::string(name_in(PERIOD_NAMES, period.kind)) + '-' + iso_date_text(period.first);
    return {200,
            "text/csv; charset=utf-8",
            {{"Cache-Control", "no-store"},
             {"X-Content-Type-Options", "nosniff"},
             {"Content-Disposition", "attachment; filename=\"" + name + ".csv\""}},
            std::move(bytes)};
}

}  // namespace

ReportDesk::ReportDesk(ReportStore& store, const KioskProfile& profile, const StaffGate& gate,
                       const ServiceSettings& settings)
    : store_(store), profile_(profile), gate_(gate), settings_(settings) {}

std::vector<Route> ReportDesk::routes() {
    return {
        gate_.page("staff-reports", "/staff/reports", Duty::see_reports,
                   [this](const StaffAsk& ask) { return show(ask); }),
        gate_.page("staff-report-file", "/staff/reports/file", Duty::see_reports,
                   [this](const StaffAsk& ask) { return file(ask); }),
    };
}

std::chrono::year_month_day ReportDesk::today() const {
    return local_time(settings_.as_of()).date;
}

HttpResponse ReportDesk::show(const StaffAsk& ask) {
    const auto report = store_.report(period_asked(ask.query, today()));
    if (!report) return gate_.trouble("staff-reports", report.error());
    return html_answer(200, report_page(gate_.frame(ask.visitor), *report, profile_, today()));
}

HttpResponse ReportDesk::file(const StaffAsk& ask) {
    const auto report = store_.report(period_asked(ask.query, today()));
    if (!report) return gate_.trouble("staff-report-file", report.error());
    return file_answer(report->period, report_file(gate_.frame(ask.visitor).words, *report, profile_));
}

}  // namespace kiosk::reference
