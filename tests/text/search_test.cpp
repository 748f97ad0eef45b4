#include "kiosk/text/search.h"

#include <doctest/doctest.h>

using namespace kiosk;

TEST_CASE("a name loses its marks, its capitals and its signs, and nothing else") {
    CHECK(plain_letters("Hộ tịch, chứng thực") == "ho tich chung thuc");
    CHECK(plain_letters("ĐẤT ĐAI – XÂY DỰNG (số 2)") == "dat dai xay dung so 2");
    CHECK(plain_letters("Đất đai") == plain_letters("Đất đai"));  // composed or not
    CHECK(plain_letters("  ưỡ  ợ ") == "uo o");
    CHECK(plain_letters("").empty());
    CHECK(plain_letters(" ,.- ").empty());
    CHECK(plain_letters("\xff\xfe").empty());
}

TEST_CASE("each word typed must begin a word of the name, in any order") {
    const std::string name = plain_letters("Đăng ký khai sinh, cấp bản sao trích lục");
    CHECK(finds("kh", name));
    CHECK(finds("khai sinh", name));
    CHECK(finds("sinh k", name));
    CHECK(finds("dang", name));
    CHECK_FALSE(finds("inh", name));
    CHECK_FALSE(finds("khai tu", name));
    CHECK_FALSE(finds("", name));
    CHECK_FALSE(finds("  ", name));
}
