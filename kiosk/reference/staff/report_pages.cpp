#include "kiosk/reference/staff/report_pages.h"

#include <algorithm>
#include <array>

#include "kiosk/central/rfc3339.h"
#include "kiosk/reference/staff/bar.h"
#include "kiosk/reference/staff/report_columns.h"
#include "kiosk/text/dates.h"

namespace kiosk::reference {
namespace {

constexpr std::string_view PLACE = "/staff/reports";

constexpr std::array<std::pair<PeriodKind, Message>, 5> KIND_TEXTS{{
    {PeriodKind::week, tr("Week")},
    {PeriodKind::month, tr("Month")},
    {PeriodKind::quarter, tr("Quarter")},
    {PeriodKind::half_year, tr("Half-year")},
    {PeriodKind::year, tr("Year")},
}};

std::string address_of(std::string_view place, PeriodKind kind, std::chrono::year_month_day day) {
    return std::string(place) + "?kind=" + std::string(name_in(PERIOD_NAMES, kind)) +
           "&day=" + iso_date_text(day);
}

std::string days_text(const Period& period) {
    return date_text(period.first) + " – " + date_text(period.last);
}

/// The day by which another kind of period is asked for: today, while it is in this one.
std::chrono::sys_days anchor(const Period& period, std::chrono::sys_days today) {
    return period.first <= today && today <= period.last ? today : period.first;
}

void add_choice(Html& html, const Catalogue& words, const Period& period, std::chrono::year_month_day today) {
    html.opening("nav", {{"class", "choice"}, {"aria-label", words(tr("Time of the report"))}});
    for (const auto& [kind, name] : KIND_TEXTS) {
        const auto address = address_of(PLACE, kind, anchor(period, today));
        if (kind == period.kind)
            html.element("a", {{"class", "button"}, {"href", address}, {"aria-current", "true"}},
                         words(name));
        else
            html.element("a", {{"class", "button"}, {"href", address}}, words(name));
    }
    html.markup("</nav>\n").opening("nav", {{"class", "choice"}, {"aria-label", words(tr("Pages"))}});
    html.element("a",
                 {{"class", "button"}, {"href", address_of(PLACE, period.kind, period_before(period).first)}},
                 words(tr("Time before")));
    if (period.last < today)
        html.element(
            "a", {{"class", "button"}, {"href", address_of(PLACE, period.kind, period_after(period).first)}},
            words(tr("Time after")));
    const auto file = address_of(std::string(PLACE) + "/file", period.kind, period.first);
    html.element("a", {{"class", "button"}, {"href", file}, {"download", ""}}, words(tr("Save for Excel")));
    html.markup("</nav>\n");
}

void add_whole(Html& html, const Catalogue& words, const Figures& all) {
    html.opening("dl", {{"class", "tiles figures"}});
    for (const auto& column : report_columns()) {
        const auto told = column.told(all, words.language());
        html.opening("div", {{"class", "card"}}).element("dt", words(column.heading));
        html.element("dd", {{"class", "number"}}, told.empty() ? "–" : told).markup("</div>\n");
    }
    html.markup("</dl>\n");
}

void add_section(Html& html, const Catalogue& words, const ReportSection& section) {
    int most = 0;
    for (const auto& row : section.rows) most = std::max(most, row.figures.given);
    html.opening("section", {{"class", "card"}}).element("h2", words(section.of));
    html.opening("div", {{"class", "wide"}}).markup("<table class=\"figures\">\n<tr><td></td>");
    for (const auto& column : report_columns()) html.element("th", {{"scope", "col"}}, words(column.heading));
    html.markup("</tr>\n");
    for (const auto& row : section.rows) {
        html.markup("<tr>").opening("th", {{"scope", "row"}}).text(row.name);
        html.piece(bar(row.figures.given, most)).markup("</th>");
        for (const auto& column : report_columns()) {
            const auto told = column.told(row.figures, words.language());
            html.element("td", told.empty() ? "–" : told);
        }
        html.markup("</tr>\n");
    }
    html.markup("</table>\n</div>\n</section>\n");
}

std::string cell(const std::string& text) {
    const bool is_reckoned = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string::npos;
    std::string quoted = is_reckoned ? "\"'" : "\"";
    for (const char letter : text) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

void add_line(std::string& bytes, const std::string& group, const ReportRow& row, Language language) {
    bytes += cell(group) + ';' + cell(row.name);
    for (const auto& column : report_columns()) bytes += ';' + column.told(row.figures, language);
    bytes += "\r\n";
}

}  // namespace

std::string report_page(const StaffFrame& frame, const PeriodReport& report, const KioskProfile& profile,
                        std::chrono::year_month_day today) {
    const auto& words = frame.words;
    StaffDocument document{words(tr("Reports")), {}, PLACE};
    auto& main = document.main;
    main.element("h1", document.title);
    add_choice(main, words, report.period, today);
    main.opening("p", {{"class", "period"}}).element("strong", period_name(words, report.period));
    main.element("span", days_text(report.period)).markup("</p>\n");
    const auto& known_from = report.known_from;
    const bool is_known = !known_from || *known_from <= report.period.last;
    if (known_from && *known_from > report.period.first)
        main.piece(said("", words(tr("Nothing is known of days before {1}."), {date_text(*known_from)})));
    const auto& all = report.report.all;
    if (all.given == 0) {
        if (is_known) main.piece(said("", words(tr("No number was given in this time."))));
        return staff_page(frame, document);
    }
    add_whole(main, words, all);
    for (const auto& section : report_sections(report.report, profile, words))
        if (!section.rows.empty()) add_section(main, words, section);
    main.element("p", words(tr("Bars show the numbers given. A wait is the time from a number to its first "
                               "call.")));
    return staff_page(frame, document);
}

std::string report_file(const Catalogue& words, const PeriodReport& report, const KioskProfile& profile) {
    std::string bytes = "\xEF\xBB\xBF";
    bytes += cell(period_name(words, report.period)) + ';' + cell(days_text(report.period));
    for (const auto& column : report_columns()) bytes += ';' + cell(words(column.heading));
    bytes += "\r\n";
    add_line(bytes, words(tr("All")), {"", report.report.all}, words.language());
    for (const auto& section : report_sections(report.report, profile, words))
        for (const auto& row : section.rows) add_line(bytes, words(section.of), row, words.language());
    return bytes;
}

}  // namespace kiosk::reference
