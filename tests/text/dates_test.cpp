#include "kiosk/text/dates.h"

#include <doctest/doctest.h>

#include "tests/text/languages.h"

using namespace std::chrono;

TEST_CASE("dates and hours are written as people read them") {
    CHECK(kiosk::clock_text({2026y / 11 / 25, 9, 5}) == "09:05");
    CHECK(kiosk::date_text(2026y / 1 / 5) == "05/01/2026");
    CHECK(kiosk::day_month_text(2026y / 11 / 20) == "20/11");
}

TEST_CASE("days of the week in both languages") {
    const auto vietnamese = languages::loaded(kiosk::Language::vietnamese);
    const auto english = languages::loaded(kiosk::Language::english);
    CHECK(kiosk::weekday_text(vietnamese, 2026y / 11 / 25) == "thứ Tư");
    CHECK(kiosk::weekday_text(english, 2026y / 11 / 25) == "Wednesday");
    CHECK(kiosk::header_date_text(vietnamese, 2026y / 11 / 20) == "Thứ Sáu, 20/11");
    CHECK(kiosk::header_date_text(vietnamese, 2026y / 11 / 22) == "Chủ nhật, 22/11");
    CHECK(kiosk::header_date_text(english, 1970y / 1 / 1) == "Thursday, 01/01");
}

TEST_CASE("a date that does not exist is written as nothing") {
    const auto english = languages::loaded(kiosk::Language::english);
    const auto wrong = 2026y / 2 / 30;
    CHECK(kiosk::date_text(wrong).empty());
    CHECK(kiosk::weekday_text(english, year_month_day{}).empty());
    CHECK(kiosk::header_date_text(english, wrong).empty());
}

TEST_CASE("money has dots between thousands") {
    CHECK(kiosk::money_text(0) == "0\u00A0₫");
    CHECK(kiosk::money_text(999) == "999\u00A0₫");
    CHECK(kiosk::money_text(50000) == "50.000\u00A0₫");
    CHECK(kiosk::money_text(1234567) == "1.234.567\u00A0₫");
    CHECK(kiosk::money_text(-100000) == "-100.000\u00A0₫");
    CHECK(kiosk::money_text(-100) == "-100\u00A0₫");
    CHECK(kiosk::money_text(std::numeric_limits<long long>::min()) == "-9.223.372.036.854.775.808\u00A0₫");
}
