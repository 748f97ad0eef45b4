#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "kiosk/settings/calendar_file.h"

using namespace kiosk;
using namespace std::chrono;

namespace {

const Catalogue english;
const std::filesystem::path CALENDARS = std::string{MOTCUA_SOURCE_DIR} + "/config/calendars";

/// "LINE cause" of each mistake.
std::string mistakes(const std::string& toml) {
    const auto calendar = parse_calendar(toml);
    if (calendar) return "none";
    std::string told;
    for (const SettingsMistake& mistake : calendar.error()) {
        CHECK_FALSE(english(mistake.remedy).empty());
        told += (told.empty() ? "" : "; ") + std::to_string(mistake.line) + " " + english(mistake.cause);
    }
    return told;
}

std::string with_day(const std::string& lines) {
    return mistakes("year = 2026\n[[day]]\n" + lines);
}

struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "motcua-calendars-XXXXXX";
    Folder() {
        std::string name = path.string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }
    void write(const std::string& name, const std::string& text) const { std::ofstream{path / name} << text; }
};

}  // namespace

TEST_CASE("the calendars of 2025 to 2027 are right and say what is uncertain") {
    const auto all = read_calendars(CALENDARS);
    REQUIRE(all);
    CHECK(all->years == std::vector{2025, 2026, 2027});
    const auto day = [&](year_month_day date) {
        const auto found = std::find_if(all->days.begin(), all->days.end(),
                                        [&](const CalendarDay& one) { return one.date == date; });
        return found == all->days.end() ? CalendarDay{} : *found;
    };
    CHECK(day(2025y / 4 / 26).kind == DayKind::working_saturday);
    CHECK(day(2026y / 1 / 10).kind == DayKind::working_saturday);
    CHECK(day(2026y / 2 / 22).name == "Tết Nguyên đán");
    CHECK(day(2026y / 11 / 24).name == "Ngày Văn hóa Việt Nam");
    CHECK(day(2026y / 11 / 24).certain);
    CHECK_FALSE(day(2026y / 8 / 22).certain);
    CHECK_FALSE(day(2027y / 2 / 8).certain);
    CHECK(day(2027y / 5 / 3).kind == DayKind::compensatory_off);
    for (const CalendarDay& one : all->days) {
        if (one.kind == DayKind::working_saturday) CHECK(weekday{sys_days{one.date}} == Saturday);
    }
}

TEST_CASE("a run of days is each of its days") {
    const auto calendar = parse_calendar(
        "year = 2026\n[[day]]\ndate = 2026-02-27\nlast = 2026-03-02\nkind = \"holiday\"\n"
        "[[day]]\ndate = 2026-01-01\nkind = \"holiday\"\nname_en = \"New Year's Day\"\n");
    REQUIRE(calendar);
    REQUIRE(calendar->days.size() == 5);
    CHECK(calendar->days[0].name_english == "New Year's Day");
    CHECK(calendar->days[1].date == 2026y / 2 / 27);
    CHECK(calendar->days[4].date == 2026y / 3 / 2);
}

TEST_CASE("each mistake in a calendar has its line") {
    CHECK(mistakes("") == "1 year is missing");
    CHECK(mistakes("year = 26\n") == "1 year is not a number in its range");
    CHECK(mistakes("year = 2026\n\n[[day]\n").starts_with("3 This line cannot be understood"));
    CHECK(mistakes("year = 2026\nday = 5\n") == "2 day must be a section of its own for each entry");
    CHECK(with_day("") == "2 date is missing; 2 kind is missing");
    CHECK(with_day("date = \"2026-01-01\"\nkind = \"holiday\"\n") == "3 date must be a date");
    CHECK(with_day("date = 2026-02-29\nkind = \"holiday\"\n").starts_with("3 This line cannot be"));
    CHECK(with_day("date = 2026-01-01\nkind = \"feast\"\n") == "4 kind is not a kind of day");
    CHECK(with_day("date = 2027-01-01\nkind = \"holiday\"\n") == "3 date is of another year");
    CHECK(with_day("date = 2026-01-09\nkind = \"working_saturday\"\n") == "3 date is not a Saturday");
    CHECK(with_day("date = 2026-01-02\nlast = 2026-01-01\nkind = \"holiday\"\n") ==
          "4 last does not fit the date before it");
    CHECK(with_day("date = 2026-01-02\nlast = 2026-11-01\nkind = \"holiday\"\n") ==
          "4 last does not fit the date before it");
    CHECK(with_day("date = 2026-01-02\nkind = \"holiday\"\nnmae = \"x\"\n") == "5 There is no setting nmae");
    CHECK(
        with_day("date = 2026-01-02\nkind = \"holiday\"\n[[day]]\ndate = 2026-01-02\nkind = \"holiday\"\n") ==
        "6 date stands in this file twice");
    CHECK(mistakes(std::string(70'000, '#')) == "1 The file is far too long for a calendar");
}

TEST_CASE("all mistakes of a folder are told with their file") {
    const Folder folder;
    folder.write("a.toml", "year = 2030\n");
    folder.write("b.toml", "year = 2030\n");
    folder.write("c.toml", "year = \n");
    folder.write("notes.txt", "no calendar");
    const auto all = read_calendars(folder.path);
    REQUIRE_FALSE(all);
    REQUIRE(all.error().size() == 2);
    CHECK(all.error()[0].file.filename() == "b.toml");
    CHECK(english(all.error()[0].mistake.cause) == "Another file holds this year as well");
    CHECK(all.error()[1].file.filename() == "c.toml");
}

TEST_CASE("a folder that is not there is a mistake, an empty one a calendar that knows no year") {
    const Folder folder;
    const auto none = read_calendars(folder.path);
    REQUIRE(none);
    CHECK(none->years.empty());
    const auto missing = read_calendars(folder.path / "nowhere");
    REQUIRE_FALSE(missing);
    CHECK(english(missing.error()[0].mistake.cause) == "The folder cannot be read");
}
