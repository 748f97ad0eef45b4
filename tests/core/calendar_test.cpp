#include <doctest/doctest.h>

#include "kiosk/core/calendar.h"

using namespace kiosk;
using namespace std::chrono;
using State = Opening::State;

namespace {

/// 07:30-11:30 and 13:30-17:00, Monday to Friday.
WeekHours office_hours() {
    WeekHours hours;
    for (std::size_t day = 0; day < 5; ++day) hours.days[day] = {{450, 690}, {810, 1020}};
    return hours;
}

Calendar known_2026() {
    return {{2026},
            {{2026y / 2 / 16, DayKind::holiday, "Tết Nguyên đán", "Lunar New Year", true},
             {2026y / 4 / 27, DayKind::compensatory_off, "", "", true},
             {2026y / 8 / 22, DayKind::working_saturday, "", "", false}}};
}

Opening at(year_month_day date, int hour, int minute, int close_before = 0) {
    return opening_at({date, hour, minute}, office_hours(), known_2026(), close_before);
}

const auto WEDNESDAY = 2026y / 11 / 25;
const auto FRIDAY = 2026y / 11 / 27;

}  // namespace

TEST_CASE("the doors open and close on the minute") {
    CHECK(at(WEDNESDAY, 0, 0).state == State::before_hours);
    CHECK(at(WEDNESDAY, 7, 29).state == State::before_hours);
    CHECK(at(WEDNESDAY, 7, 30).state == State::open);
    CHECK(at(WEDNESDAY, 11, 29).state == State::open);
    CHECK(at(WEDNESDAY, 11, 30).state == State::before_hours);
    CHECK(at(WEDNESDAY, 13, 29).state == State::before_hours);
    CHECK(at(WEDNESDAY, 13, 30).state == State::open);
    CHECK(at(WEDNESDAY, 16, 59).state == State::open);
    CHECK(at(WEDNESDAY, 17, 0).state == State::after_hours);
    CHECK(at(WEDNESDAY, 17, 1).state == State::after_hours);
    CHECK(at(WEDNESDAY, 23, 59).state == State::after_hours);
}

TEST_CASE("a closed centre says when it opens again, an open one does not") {
    CHECK_FALSE(at(WEDNESDAY, 9, 0).reopens);
    CHECK(at(WEDNESDAY, 9, 0).reopening.empty());
    CHECK(at(WEDNESDAY, 7, 0).reopens == LocalTime{WEDNESDAY, 7, 30});
    CHECK(at(WEDNESDAY, 12, 0).reopens == LocalTime{WEDNESDAY, 13, 30});
    CHECK(at(WEDNESDAY, 18, 0).reopens == LocalTime{2026y / 11 / 26, 7, 30});
    CHECK(at(FRIDAY, 17, 0).reopens == LocalTime{2026y / 11 / 30, 7, 30});
    CHECK(at(FRIDAY, 17, 0).reopening == office_hours().days[0]);
}

TEST_CASE("a weekend is a day off") {
    const Opening sunday = at(2026y / 11 / 29, 9, 0);
    CHECK(sunday.state == State::day_off);
    CHECK(sunday.today.empty());
    CHECK_FALSE(sunday.day);
    CHECK(sunday.reopens == LocalTime{2026y / 11 / 30, 7, 30});
}

TEST_CASE("a holiday and a day off in its stead are named and closed") {
    const Opening tet = at(2026y / 2 / 16, 9, 0);
    CHECK(tet.state == State::holiday);
    REQUIRE(tet.day);
    CHECK(tet.day->name == "Tết Nguyên đán");
    CHECK(tet.today.empty());
    CHECK(tet.reopens == LocalTime{2026y / 2 / 17, 7, 30});
    const Opening instead = at(2026y / 4 / 27, 9, 0);
    CHECK(instead.state == State::holiday);
    REQUIRE(instead.day);
    CHECK(instead.day->kind == DayKind::compensatory_off);
}

TEST_CASE("a make-up Saturday has the hours of a Friday") {
    auto hours = office_hours();
    hours.days[4] = {{450, 900}};
    const auto saturday = 2026y / 8 / 22;
    const auto morning = opening_at({saturday, 9, 0}, hours, known_2026());
    CHECK(morning.state == State::open);
    CHECK(morning.today == hours.days[4]);
    REQUIRE(morning.day);
    CHECK(morning.day->kind == DayKind::working_saturday);
    CHECK(opening_at({saturday, 15, 0}, hours, known_2026()).state == State::after_hours);
    CHECK(opening_at({2026y / 8 / 21, 15, 0}, hours, known_2026()).reopens == LocalTime{saturday, 7, 30});
}

TEST_CASE("a year that is not known follows the rule and says so") {
    const auto in_2030 = [](unsigned m, unsigned d) { return at(year{2030} / month{m} / day{d}, 9, 0); };
    CHECK_FALSE(in_2030(3, 5).calendar_known);
    CHECK(in_2030(3, 5).state == State::open);
    for (const auto& date : {std::pair{1U, 1U}, {4U, 30U}, {5U, 1U}, {9U, 2U}, {11U, 24U}}) {
        CAPTURE(date.first);
        const Opening opening = in_2030(date.first, date.second);
        CHECK(opening.state == State::holiday);
        REQUIRE(opening.day);
        CHECK_FALSE(opening.day->certain);
        CHECK_FALSE(opening.day->name.empty());
        CHECK_FALSE(opening.day->name_english.empty());
    }
    CHECK(in_2030(11, 24).reopens == LocalTime{2030y / 11 / 25, 7, 30});
    CHECK(at(2025y / 11 / 24, 9, 0).state == State::open);  // a holiday from 2026 on
    // A known year has the days it names and no others.
    CHECK(at(2026y / 9 / 2, 9, 0).state == State::open);
    CHECK(at(2026y / 9 / 2, 9, 0).calendar_known);
}

TEST_CASE("numbers may end before the doors do") {
    CHECK(at(WEDNESDAY, 16, 29, 30).state == State::open);
    CHECK(at(WEDNESDAY, 16, 30, 30).state == State::after_hours);
    CHECK(at(WEDNESDAY, 11, 29, 30).state == State::open);
    CHECK(at(WEDNESDAY, 9, 0, 30).today == std::vector<HourSpan>{{450, 690}, {810, 990}});
    // 240 minutes reach back to 13:00, so the afternoon gives none.
    CHECK(at(WEDNESDAY, 11, 29, 240).state == State::open);
    CHECK(at(WEDNESDAY, 11, 30, 240).state == State::after_hours);
    CHECK(at(WEDNESDAY, 11, 30, 240).reopens == LocalTime{2026y / 11 / 26, 7, 30});
}

TEST_CASE("a day may last from midnight to midnight") {
    WeekHours hours;
    for (auto& day : hours.days) day = {{0, 1440}};
    CHECK(opening_at({WEDNESDAY, 0, 0}, hours, known_2026()).state == State::open);
    CHECK(opening_at({WEDNESDAY, 23, 59}, hours, known_2026()).state == State::open);
}

TEST_CASE("an opening is looked for on 60 days and no further") {
    CHECK_FALSE(opening_at({WEDNESDAY, 9, 0}, {}, known_2026()).reopens);
    Calendar calendar = known_2026();
    const auto close_days = [&](int count) {
        calendar.days.clear();
        for (int ahead = 0; ahead < count; ++ahead)
            calendar.days.push_back({year_month_day{sys_days{2026y / 3 / 2} + days{ahead}}});
        WeekHours hours;
        for (auto& day : hours.days) day = {{450, 690}};
        return opening_at({2026y / 3 / 2, 9, 0}, hours, calendar).reopens;
    };
    CHECK(close_days(60) == LocalTime{2026y / 5 / 1, 7, 30});
    CHECK_FALSE(close_days(61));
}

TEST_CASE("a year that is soon needed and not known is missing") {
    const Calendar calendar = known_2026();
    CHECK_FALSE(missing_year(calendar, 2026y / 11 / 1));
    CHECK(missing_year(calendar, 2026y / 11 / 2) == 2027);
    CHECK(missing_year(calendar, 2027y / 1 / 1) == 2027);
    CHECK(missing_year(Calendar{{2027}, {}}, 2026y / 12 / 31) == 2026);
    CHECK(missing_year({}, 2025y / 6 / 1) == 2025);
}
