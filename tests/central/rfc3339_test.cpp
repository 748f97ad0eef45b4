#include "kiosk/central/rfc3339.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace std::chrono;

TEST_CASE("moments are shown at Vietnam's offset whatever offset they came with") {
    const LocalTime wanted{year{2026} / November / 20, 9, 41};
    for (const char* text :
         {"2026-11-20T09:41:00+07:00", "2026-11-20T02:41:59Z", "2026-11-20t02:41:00.123456z",
          "2026-11-19T21:41:00-05:00", "2026-11-20T02:41:60Z", "2026-11-20T08:11:00+05:30"}) {
        CHECK(parse_moment(text) == wanted);
    }
    CHECK(parse_moment("2026-12-31T17:00:00Z") == LocalTime{year{2027} / January / 1, 0, 0});
    CHECK(parse_moment("2028-02-29T00:00:00+07:00") == LocalTime{year{2028} / February / 29, 0, 0});
}

TEST_CASE("nothing but RFC 3339 with an offset passes") {
    for (const char* text : {"",
                             "2026-11-20",
                             "2026-11-20T09:41:00",
                             "2026-11-20 09:41:00+07:00",
                             "2026-11-20T09:41+07:00",
                             "2026-02-30T09:41:00Z",
                             "2026-13-01T09:41:00Z",
                             "2026-11-20T24:00:00Z",
                             "2026-11-20T09:60:00Z",
                             "2026-11-20T09:41:61Z",
                             "2026-11-20T09:41:00.Z",
                             "2026-11-20T09:41:00.1234567890Z",
                             "2026-11-20T09:41:00+0700",
                             "2026-11-20T09:41:00+24:00",
                             "2026-11-20T09:41:00+07:00 ",
                             "+026-11-20T09:41:00Z",
                             "0000-01-01T00:00:00Z",
                             "9999-12-31T23:59:59Z",
                             "20261120094100",
                             "2026-11-2\xff"}) {
        CHECK_FALSE(parse_moment(text));
    }
}

TEST_CASE("what is written is read back") {
    const LocalTime time{year{2026} / January / 2, 3, 4};
    CHECK(moment_text(time) == "2026-01-02T03:04:00+07:00");
    CHECK(parse_moment(moment_text(time)) == time);
    CHECK(parse_date(iso_date_text(time.date)) == time.date);
    CHECK(parse_hour_minute(hour_minute_text(3, 4)) == std::pair{3, 4});
}
