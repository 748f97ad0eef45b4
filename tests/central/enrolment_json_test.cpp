#include <doctest/doctest.h>

#include "kiosk/central/enrolment_json.h"
#include "kiosk/core/enrolment_code.h"

using namespace kiosk;

TEST_CASE("a code is read as people write it, and shown in groups") {
    for (const char* text : {"K7C42QXM9TWH", "k7c4-2qxm-9twh", " K7C4 2QXM 9TWH\r\n"})
        CHECK(parse_enrolment_code(text) == "K7C42QXM9TWH");
    CHECK(enrolment_code_text("K7C42QXM9TWH") == "K7C4-2QXM-9TWH");
    for (const char* text : {"", "K7C42QXM9TW", "K7C42QXM9TWHH", "K7C42QXM9TW0", "K7C42QXM9TWI",
                             "K7C4_2QXM_9TWH", "H20.14.05-261109-0123"})
        CHECK_FALSE(parse_enrolment_code(text));
}

TEST_CASE("an enrolment is read as it was written, and a strange member is refused") {
    CHECK(*parse_enrolment(enrolment_json("K7C42QXM9TWH")) == "K7C42QXM9TWH");
    CHECK(
        parse_enrolment(R"({"code":"K7C42QXM9TWH","terminal":"kiosk-01"})").error().detail.starts_with("$"));
    CHECK(parse_enrolment(R"({"code":"0"})").error().detail.starts_with("$.code"));
}

TEST_CASE("the answer's name is taken only if it can stand in a header") {
    CHECK(*parse_enrolled(enrolled_json("kiosk-01")) == "kiosk-01");
    CHECK(parse_enrolled(R"({"terminal":"kiosk-01","since":"later"})").has_value());
    for (const char* answer :
         {"", "{}", R"({"terminal":""})", R"({"terminal":"kiosk 01"})", "{\"terminal\":\"kiosk\\r\\n01\"}"})
        CHECK(parse_enrolled(answer).error().kind == TicketFailureKind::bad_answer);
}
