#include "kiosk/reference/day_rules.h"

#include <doctest/doctest.h>

#include "queue_house.h"

using namespace reference_tests;
using namespace kiosk::reference;
using kiosk::Calendar;
using kiosk::DayKind;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

namespace {

constexpr year_month_day SATURDAY = year(2026) / 11 / 21;
constexpr year_month_day HOLIDAY = year(2026) / 11 / 24;  // a Tuesday
constexpr year_month_day WEDNESDAY = year(2026) / 11 / 25;

CentreDay closed(year_month_day date) {
    return {date, DayOrder::closed, {"Mất điện", "Power cut"}};
}
CentreDay worked(year_month_day date) {
    return {date, DayOrder::worked, {}};
}
KeptDay kept(const CentreDay& day) {
    return {day, "quan-tri", NOW};
}

std::optional<DayMistake> mistake(const CentreDay& day, const CentreQueues& queues = small_centre()) {
    return mistake_of(day, queues, small_centre().profile.calendar, FRIDAY);
}

std::vector<kiosk::HourSpan> hours_on(year_month_day date, const std::vector<KeptDay>& set) {
    const auto profile = small_centre().profile;
    return kiosk::opening_at({date, 0, 0}, profile.hours, with_days(profile.calendar, set)).today;
}

}  // namespace

TEST_CASE("a day that staff close has no hours, and one they work has Friday's, whatever the files say") {
    CHECK_FALSE(hours_on(WEDNESDAY, {}).empty());
    CHECK(hours_on(WEDNESDAY, {kept(closed(WEDNESDAY))}).empty());
    CHECK(hours_on(SATURDAY, {}).empty());
    CHECK(hours_on(SATURDAY, {kept(worked(SATURDAY))}) == hours_on(FRIDAY, {}));
    CHECK(hours_on(HOLIDAY, {}).empty());
    CHECK(hours_on(HOLIDAY, {kept(worked(HOLIDAY))}) == hours_on(FRIDAY, {}));
}

TEST_CASE("the calendar stays in order with one entry a date, and citizens read the reason as its name") {
    const auto files = small_centre().profile.calendar;
    const auto calendar =
        with_days(files, {kept(closed(SATURDAY)), kept(closed(HOLIDAY)), kept(closed(WEDNESDAY))});
    REQUIRE(calendar.days.size() == 3);
    CHECK(calendar.days[0].date == SATURDAY);
    CHECK(calendar.days[1].date == HOLIDAY);
    CHECK(calendar.days[2].date == WEDNESDAY);
    CHECK(calendar.days[1].name == "Mất điện");
    CHECK(calendar.days[1].name_english == "Power cut");
    CHECK(calendar.years == files.years);
    CHECK(with_days(files, {}) == files);
}

TEST_CASE("a day of a year whose calendar nobody has is closed or worked all the same") {
    const year_month_day victory = year(2031) / 4 / 30;
    const auto hours = small_centre().profile.hours;
    const auto spans = [&](const std::vector<KeptDay>& set) {
        return kiosk::opening_at({victory, 0, 0}, hours, with_days({}, set)).today;
    };
    CHECK(spans({}).empty());
    CHECK_FALSE(spans({kept(worked(victory))}).empty());
}

TEST_CASE("a day that is over, too far ahead or without a reason is not set") {
    CHECK_FALSE(mistake(closed(FRIDAY)));
    CHECK(mistake(closed(year_month_day{sys_days{FRIDAY} - std::chrono::days(1)})) == DayMistake::past);
    const auto far = [](int days) { return year_month_day{sys_days{FRIDAY} + std::chrono::days(days)}; };
    CHECK_FALSE(mistake(closed(far(364))));
    CHECK(mistake(closed(far(367))) == DayMistake::too_far);
    CHECK(mistake({WEDNESDAY, DayOrder::closed, {}}) == DayMistake::no_reason);
    CHECK_FALSE(mistake(worked(SATURDAY)));
}

TEST_CASE("a day that is already what it would become is told as a mistake in the date") {
    CHECK(mistake(worked(WEDNESDAY)) == DayMistake::works_already);
    CHECK(mistake(closed(SATURDAY)) == DayMistake::closed_already);
    CHECK(mistake(closed(HOLIDAY)) == DayMistake::closed_already);
    CHECK_FALSE(mistake(worked(HOLIDAY)));
    auto queues = small_centre();
    queues.profile.services.front().hours = kiosk::WeekHours{};
    queues.profile.services.front().hours->days[5] = {{450, 690}};
    CHECK_FALSE(mistake(closed(SATURDAY), queues));
}

TEST_CASE("what is set of a day already may be set anew, but there is an end to how many days there are") {
    auto queues = small_centre();
    queues.days = {kept(closed(WEDNESDAY))};
    CHECK_FALSE(mistake(closed(WEDNESDAY), queues));
    CHECK(mistake(worked(WEDNESDAY), queues) == DayMistake::works_already);
    while (queues.days.size() < SET_DAYS_MOST) queues.days.push_back(queues.days.front());
    CHECK_FALSE(mistake(closed(WEDNESDAY), queues));
    CHECK(mistake(closed(FRIDAY), queues) == DayMistake::too_many);
}
