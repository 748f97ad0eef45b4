#include "kiosk/reference/staff/report_columns.h"

#include <cmath>

#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

/// With one digit behind the comma, or the point.
std::string decimal_text(double value, Language language) {
    const auto tenths = std::lround(value * 10);
    const char* const mark = language == Language::vietnamese ? "," : ".";
    return std::to_string(tenths / 10) + mark + std::to_string(tenths % 10);
}

template <int Figures::*count>
std::string counted(const Figures& figures, Language) {
    return std::to_string(figures.*count);
}

std::string open_ones(const Figures& figures, Language) {
    return std::to_string(figures.open());
}

template <std::optional<Spread> Figures::*times>
std::string mean_of(const Figures& figures, Language language) {
    return figures.*times ? decimal_text((figures.*times)->mean, language) : std::string();
}

template <int Spread::*share>
std::string waited(const Figures& figures, Language) {
    return figures.waited ? std::to_string((*figures.waited).*share) : std::string();
}

std::string clock_hour(int hour) {
    return (hour < 10 ? "0" : "") + std::to_string(hour) + ":00";
}

template <class Key, class Name>
ReportSection section(Message of, const std::map<Key, Figures>& all, const Name& name) {
    ReportSection one{of, {}};
    one.rows.reserve(all.size());
    for (const auto& [key, figures] : all) one.rows.push_back({name(key), figures});
    return one;
}

}  // namespace

const std::array<ReportColumn, 10>& report_columns() {
    static const std::array<ReportColumn, 10> COLUMNS{{
        {tr("Numbers given"), counted<&Figures::given>},
        {tr("Served"), counted<&Figures::served>},
        {tr("Not come"), counted<&Figures::missed>},
        {tr("Cancelled"), counted<&Figures::voided>},
        {tr("Not finished"), open_ones},
        {tr("Slips not printed"), counted<&Figures::unprinted>},
        {tr("Wait, mean (minutes)"), mean_of<&Figures::waited>},
        {tr("Half waited at most (minutes)"), waited<&Spread::median>},
        {tr("9 of 10 waited at most (minutes)"), waited<&Spread::ninetieth>},
        {tr("At the counter, mean (minutes)"), mean_of<&Figures::at_counter>},
    }};
    return COLUMNS;
}

std::vector<ReportSection> report_sections(const Report& report, const KioskProfile& profile,
                                           const Catalogue& words) {
    const auto service_name = [&](const std::string& id) {
        const auto* const found = find_service(profile, id);
        return found == nullptr ? id : in_language(found->name, words.language());
    };
    return {
        section(tr("By service"), report.services, service_name),
        section(tr("By counter"), report.counters,
                [&](const std::string& counter) { return words(tr("Counter {1}"), {counter}); }),
        section(tr("By hour of the number"), report.hours, hour_text),
    };
}

std::string hour_text(int hour) {
    return clock_hour(hour) + "–" + clock_hour(hour + 1);
}

std::string period_name(const Catalogue& words, const Period& period) {
    const auto number = std::to_string(period.number);
    const auto year = std::to_string(period.year);
    switch (period.kind) {
        case PeriodKind::week:
            return words(tr("Week {1} of {2}"), {number, year});
        case PeriodKind::month:
            return words(tr("Month {1} of {2}"), {number, year});
        case PeriodKind::quarter:
            return words(tr("Quarter {1} of {2}"), {number, year});
        case PeriodKind::half_year:
            return words(period.number == 1 ? tr("First half of {1}") : tr("Second half of {1}"), {year});
        case PeriodKind::day:
        case PeriodKind::year:
            break;
    }
    return words(tr("Year {1}"), {year});
}

}  // namespace kiosk::reference
