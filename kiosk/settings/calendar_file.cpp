#include "kiosk/settings/calendar_file.h"

#include <algorithm>
#include <optional>

#include "kiosk/settings/settings_file.h"
#include "kiosk/settings/toml_file.h"
#include "kiosk/text/unicode.h"

namespace kiosk {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using Mistakes = std::vector<SettingsMistake>;

constexpr std::size_t FILE_MAX = 64UL * 1024;
constexpr std::size_t NAME_MAX_CHARACTERS = 80;
constexpr int RUN_MAX = 15;
constexpr int YEAR_LEAST = 2025;
constexpr int YEAR_MOST = 2099;
constexpr const char* SAMPLE = "calendars/2025.toml";

/// One [[day]] as it is written: a date or a run of them.
struct WrittenRun {
    std::optional<year_month_day> first, last;
    CalendarDay day;
};

std::optional<DayKind> kind_of(std::string_view name) {
    if (name == "holiday") return DayKind::holiday;
    if (name == "compensatory_off") return DayKind::compensatory_off;
    if (name == "working_saturday") return DayKind::working_saturday;
    return std::nullopt;
}

void read_kind(TableReader& reader, DayKind& kind) {
    if (!reader.has("kind"))
        reader.object("kind", {tr("{1} is missing"), {tr("Add the line {1}."), {"kind = \"holiday\""}}});
    std::string name;
    reader.text("kind", name, 20, [](const std::string& text) -> std::optional<Objection> {
        if (kind_of(text)) return std::nullopt;
        return Objection{tr("{1} is not a kind of day"),
                         {tr("Write \"holiday\", \"compensatory_off\" or \"working_saturday\".")}};
    });
    kind = kind_of(name).value_or(DayKind::holiday);
}

void check_saturday(TableReader& reader, const WrittenRun& run) {
    if (run.day.kind != DayKind::working_saturday || !run.first) return;
    if (reader.has("last")) {
        reader.object("last", {tr("{1} makes no sense for a make-up Saturday"),
                               {tr("Write each Saturday as a day of its own.")}});
    }
    if (std::chrono::weekday{sys_days{*run.first}} != std::chrono::Saturday)
        reader.object("date", {tr("{1} is not a Saturday"), {tr("Check the date, or its kind.")}});
}

void check_year(TableReader& reader, const WrittenRun& run, int year) {
    if (year == 0) return;  // not known, and told already
    const Wording remedy{tr("This file holds the year {1} only; each year has a file of its own."),
                         {std::to_string(year)}};
    if (run.first && static_cast<int>(run.first->year()) != year)
        reader.object("date", {tr("{1} is of another year"), remedy});
    if (run.last && static_cast<int>(run.last->year()) != year)
        reader.object("last", {tr("{1} is of another year"), remedy});
}

WrittenRun read_run(TableReader& reader, int year) {
    WrittenRun run;
    reader.date("date", run.first);
    reader.date("last", run.last);
    if (!reader.has("date"))
        reader.object("date", {tr("{1} is missing"), {tr("Add the line {1}."), {"date = 2026-11-24"}}});
    read_kind(reader, run.day.kind);
    reader.text("name", run.day.name, NAME_MAX_CHARACTERS);
    reader.text("name_en", run.day.name_english, NAME_MAX_CHARACTERS);
    reader.flag("certain", run.day.certain);
    check_year(reader, run, year);
    check_saturday(reader, run);
    if (!run.first || !run.last) return run;
    const days length = sys_days{*run.last} - sys_days{*run.first} + days{1};
    if (length < days{1} || length > days{RUN_MAX}) {
        reader.object("last",
                      {tr("{1} does not fit the date before it"),
                       {tr("Write the last of at most {1} days in a row, the first one being `date`."),
                        {std::to_string(RUN_MAX)}}});
        run.last.reset();
    }
    return run;
}

/// False when one of its dates is there already.
bool add(const WrittenRun& run, std::vector<CalendarDay>& all) {
    const sys_days last{run.last.value_or(*run.first)};
    for (sys_days date{*run.first}; date <= last; date += days{1}) {
        CalendarDay day = run.day;
        day.date = year_month_day{date};
        const auto place =
            std::lower_bound(all.begin(), all.end(), day,
                             [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
        if (place != all.end() && place->date == day.date) return false;
        all.insert(place, std::move(day));
    }
    return true;
}

void sort_by_line(Mistakes& mistakes) {
    std::stable_sort(mistakes.begin(), mistakes.end(),
                     [](const SettingsMistake& a, const SettingsMistake& b) { return a.line < b.line; });
}

Result<Calendar, Mistakes> read_year(const toml::table& root) {
    TableReader reader{root, SAMPLE};
    int year = 0;
    reader.number("year", year, YEAR_LEAST, YEAR_MOST);
    if (!reader.has("year"))
        reader.object("year", {tr("{1} is missing"), {tr("Add the line {1}."), {"year = 2026"}}});
    Calendar calendar{{year}, {}};
    Mistakes in_days;
    for (const toml::table* written : reader.tables("day")) {
        TableReader day{*written, SAMPLE};
        const WrittenRun run = read_run(day, year);
        if (run.first && !add(run, calendar.days))
            day.object("date", {tr("{1} stands in this file twice"), {tr("Keep one of the two.")}});
        auto found = day.mistakes();
        in_days.insert(in_days.end(), found.begin(), found.end());
    }
    Mistakes mistakes = reader.mistakes();
    mistakes.insert(mistakes.end(), in_days.begin(), in_days.end());
    sort_by_line(mistakes);
    if (!mistakes.empty()) return Failure{std::move(mistakes)};
    return calendar;
}

}  // namespace

Result<Calendar, Mistakes> parse_calendar(std::string_view toml) {
    return parse_toml(toml, {FILE_MAX, tr("The file is far too long for a calendar"), SAMPLE}, read_year);
}

Result<Calendar, std::vector<CalendarMistake>> read_calendars(const std::filesystem::path& folder) {
    std::vector<CalendarMistake> mistakes;
    const auto object = [&](const std::filesystem::path& file, Message cause, Message remedy) {
        mistakes.push_back({file, {1, 1, {cause, {}}, {remedy, {}}}});
    };
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".toml") files.push_back(entry->path());
    }
    if (error) object(folder, tr("The folder cannot be read"), tr("Check its name and its rights."));
    std::sort(files.begin(), files.end());

    Calendar all;
    for (const auto& file : files) {
        const auto bytes = read_settings_file(file);
        if (!bytes) {
            object(file, tr("The file cannot be read"), tr("Check its name and its rights."));
            continue;
        }
        const auto year = parse_calendar(*bytes);
        if (!year) {
            for (const SettingsMistake& mistake : year.error()) mistakes.push_back({file, mistake});
        } else if (std::find(all.years.begin(), all.years.end(), year->years.front()) != all.years.end()) {
            object(file, tr("Another file holds this year as well"), tr("Keep one of the two."));
        } else {
            all.years.push_back(year->years.front());
            all.days.insert(all.days.end(), year->days.begin(), year->days.end());
        }
    }
    if (!mistakes.empty()) return Failure{std::move(mistakes)};
    std::sort(all.years.begin(), all.years.end());
    std::sort(all.days.begin(), all.days.end(),
              [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
    return all;
}

}  // namespace kiosk
