#include "kiosk/text/unicode.h"

#include <doctest/doctest.h>

using kiosk::clean_text;
using kiosk::is_valid_utf8;

TEST_CASE("decomposed Vietnamese becomes composed") {
    CHECK(clean_text("Pha\xcc\xa3m Ho\xcc\x82\xcc\x80", 100) == "Phạm Hồ");
    CHECK(clean_text("Cộng hòa xã hội chủ nghĩa Việt Nam", 100) == "Cộng hòa xã hội chủ nghĩa Việt Nam");
}

TEST_CASE("what cannot be seen goes, white space is one kind of blank") {
    CHECK(clean_text("a\xe2\x80\x8b"
                     "b\xef\xbb\xbf",
                     100) == "ab");
    CHECK(clean_text("a\xe2\x80\xae"
                     "b\xe2\x81\xa6"
                     "c",
                     100) == "abc");
    CHECK(clean_text(std::string_view{"a\0b\x1b[2Jc\x7f", 8}, 100) == "ab[2Jc");
    CHECK(clean_text("a\tb\r\nc\xc2\xa0"
                     "d\xe2\x80\xa8"
                     "e",
                     100) == "a b  c d e");
    CHECK(clean_text("a\xc2\x85"
                     "b\xc2\x9b"
                     "c",
                     100) == "a bc");
}

TEST_CASE("invalid bytes become replacement characters") {
    CHECK(clean_text("\xff", 100) == "\xef\xbf\xbd");
    CHECK(clean_text("a\xed\xa0\x80", 100).starts_with("a\xef\xbf\xbd"));
    CHECK_FALSE(is_valid_utf8("\xc0\xaf"));
    CHECK_FALSE(is_valid_utf8("\xed\xa0\x80"));
    CHECK_FALSE(is_valid_utf8("a\xe2\x80"));
    CHECK(is_valid_utf8("Mẫu 01 \xf0\x9f\x98\x80"));
    CHECK(is_valid_utf8(""));
}

TEST_CASE("length is counted in characters, after composing") {
    CHECK(clean_text("Đồng Tháp", 4) == "Đồng");
    CHECK(clean_text("e\xcc\x82\xcc\x81"
                     "e\xcc\x82\xcc\x81",
                     2) == "ếế");
    CHECK(clean_text("\xf0\x9f\x98\x80\xf0\x9f\x98\x80", 1) == "\xf0\x9f\x98\x80");
    CHECK(clean_text("abc", 0).empty());
    CHECK(clean_text(std::string(1'000'000, 'a'), 10) == "aaaaaaaaaa");
}

TEST_CASE("a mountain of combining marks is bounded") {
    std::string marks = "a";
    for (int i = 0; i < 300'000; ++i) marks += i % 2 == 0 ? "\xcc\xa3" : "\xcc\x80";
    CHECK(clean_text(marks, 200).size() <= 200 * 4);
    CHECK(is_valid_utf8(clean_text(marks, 200)));
}
