#include "kiosk/reference/staff/day_form.h"

#include <doctest/doctest.h>

using namespace kiosk::reference;
using std::chrono::year;

namespace {

Form form_of(const std::string& day, const std::string& kind, const std::string& reason,
             const std::string& english = "") {
    return {{"day", day}, {"kind", kind}, {"reason", reason}, {"reason_english", english}};
}

/// There must be one.
DayForm read(const Form& form) {
    const auto read = read_day_form(form);
    REQUIRE(read.has_value());
    return *read;
}

}  // namespace

TEST_CASE("a form of a day is read with its reasons in both languages") {
    auto sent = form_of("2026-11-25", "closed", "  Mất điện toàn khu vực ", "Power cut");
    sent["told"] = "12";
    const auto form = read(sent);
    CHECK(form ==
          DayForm{year(2026) / 11 / 25, DayOrder::closed, {"Mất điện toàn khu vực", "Power cut"}, 12});
    CHECK(mistakes_of(form).empty());
}

TEST_CASE("a day to be closed wants a date and a reason, and each that is missing is told") {
    using Mistakes = std::vector<DayMistake>;
    CHECK(mistakes_of(read(form_of("", "closed", ""))) ==
          Mistakes{DayMistake::no_date, DayMistake::no_reason});
    CHECK(mistakes_of(read(form_of("2026-11-25", "closed", " \t\n "))) == Mistakes{DayMistake::no_reason});
    CHECK(mistakes_of(read(form_of("2026-11-25", "closed", "", "English only"))) ==
          Mistakes{DayMistake::no_reason});
    CHECK(mistakes_of(read(form_of("2026-11-21", "worked", ""))).empty());
    CHECK(mistakes_of(read(form_of("", "worked", ""))) == Mistakes{DayMistake::no_date});
}

TEST_CASE("what is no date is none") {
    for (const char* text : {"2026-02-30", "25/11/2026", "2026-11-25T00:00", " 2026-11-25", "2026-11-25 ",
                             "99999-01-01", "2026-1-5", "-026-11-25", "\xff\xff\xff\xff-\xff\xff-\xff\xff"}) {
        CAPTURE(text);
        CHECK_FALSE(read(form_of(text, "closed", "Nghỉ")).date);
    }
}

TEST_CASE("a kind that no page of ours sends is refused") {
    for (const char* kind : {"", "Closed", "closed ", "holiday", "closed\xff"}) {
        CAPTURE(kind);
        CHECK_FALSE(read_day_form(form_of("2026-11-25", kind, "Nghỉ")));
    }
    CHECK_FALSE(read_day_form({}));
}

TEST_CASE("a reason is clean and short, whatever bytes were sent") {
    const auto reason = [](const std::string& bytes) {
        return read(form_of("2026-11-25", "closed", bytes)).reason.vietnamese;
    };
    CHECK(reason("Nghi\xcc\x89") == "Nghỉ");
    CHECK(reason("M\u202e\u200b\x07ất") == "Mất");
    CHECK(reason("a\nb") == "a b");
    CHECK(reason("\xff") == "\xef\xbf\xbd");
    CHECK(reason("<script>") == "<script>");  // the page escapes it
    CHECK(reason(std::string(100'000, 'x')).size() == DAY_REASON_MOST);
}

TEST_CASE("a count of booked times is a number or none") {
    const auto told = [](const std::string& text) {
        auto form = form_of("2026-11-25", "closed", "Nghỉ");
        form["told"] = text;
        return read(form).told_booked;
    };
    CHECK(told("0") == 0);
    for (const char* text : {"", "-1", "1x", " 1", "99999999999999999999", "+1"}) {
        CAPTURE(text);
        CHECK_FALSE(told(text));
    }
}
