#include "kiosk/core/appointment_code.h"

#include <doctest/doctest.h>

#include "tests/core/samples.h"

using kiosk::appointment_code_in_scan;
using kiosk::parse_appointment_code;

TEST_CASE("a code is 4 to 32 letters, digits and dashes, and small letters are capital ones") {
    CHECK(parse_appointment_code("mau-1001") == "MAU-1001");
    CHECK(parse_appointment_code(" \tMAU-1001\r\n") == "MAU-1001");
    CHECK(parse_appointment_code("ABCD") == "ABCD");
    CHECK(parse_appointment_code(std::string(32, 'a')) == std::string(32, 'A'));
    for (const char* text :
         {"", "ABC", "MAU 1001", "MAU.1001", "MAU_1001", "Đ1001", "MAU\n1001", "MAU/1001"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_appointment_code(text));
    }
    CHECK_FALSE(parse_appointment_code(std::string(33, 'A')));
}

TEST_CASE("digits that may be a personal number are no code, wherever they stand") {
    for (const std::string digits : {"000000000012", "000000012"}) {
        CHECK_FALSE(parse_appointment_code(digits));
        CHECK_FALSE(appointment_code_in_scan("https://tinh-mau.example/hen?code=" + digits));
        CHECK(parse_appointment_code(digits + "0"));
    }
}

TEST_CASE("a booking's QR is the code, or an address with it under a key made for codes") {
    CHECK(appointment_code_in_scan("mau-1001\r") == "MAU-1001");
    for (const char* key : {"code", "CODE", "appointment", "appointment_code", "bookingCode", "maLichHen",
                            "ma_lich_hen", "lich-hen", "maHen"}) {
        CAPTURE(key);
        const std::string address = "https://dat-lich.tinh-mau.example/hen?x=1&" + std::string(key) + "=";
        CHECK(appointment_code_in_scan(address + "mau-1001&y=2") == "MAU-1001");
        CHECK(appointment_code_in_scan(address + "mau%2D1001#top") == "MAU-1001");
    }
}

TEST_CASE("an address without such a key, or with two codes, has no code") {
    for (const char* text :
         {"https://tinh-mau.example/MAU-1001", "https://tinh-mau.example/?id=MAU-1001",
          "https://tinh-mau.example/?zipcode=12345",
          "https://tinh-mau.example/?code=MAU-1001&booking=MAU-1002",
          "https://tinh-mau.example/?code=", "code=MAU-1001", "https://tinh-mau.example"}) {
        CAPTURE(text);
        CHECK_FALSE(appointment_code_in_scan(text));
    }
    CHECK(appointment_code_in_scan("https://tinh-mau.example/?code=MAU-1001&booking=mau-1001") == "MAU-1001");
    CHECK_FALSE(
        appointment_code_in_scan("https://tinh-mau.example/?code=MAU-1001&" + std::string(4096, 'x')));
}

TEST_CASE("nothing of a card is ever a code") {
    for (const auto& sample : samples::scans()) {
        if (sample.kind != "id_card" && sample.kind != "health_card") continue;
        CAPTURE(sample.text);
        CHECK_FALSE(appointment_code_in_scan(sample.text));
    }
}
