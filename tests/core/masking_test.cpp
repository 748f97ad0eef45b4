#include "kiosk/core/masking.h"

#include <doctest/doctest.h>

using kiosk::last_four_digits;
using kiosk::mask_name;

TEST_CASE("a name keeps the first letter of each word and at most three stars") {
    CHECK(mask_name("Công dân Mẫu 01") == "C*** d** M** 0*");
    CHECK(mask_name("Công dân Mẫu A") == "C*** d** M** A");
    CHECK(mask_name("Đặng Ỷ") == "Đ*** Ỷ");
    CHECK(mask_name("").empty());
}

TEST_CASE("blanks around and between words tell nothing and do not multiply") {
    CHECK(mask_name("  Lê   Mẫu  ") == "L* M**");
    CHECK(mask_name("   ").empty());
}

TEST_CASE("a masked name stays as it is") {
    for (const auto* name : {"Công dân Mẫu 01", "Đặng Ỷ"})
        CHECK(mask_name(mask_name(name)) == mask_name(name));
}

TEST_CASE("a decomposed letter counts once") {
    CHECK(mask_name("Nguye\u0302\u0303n A\u0301") == "N*** A");
}

TEST_CASE("bytes that are no UTF-8 give only stars") {
    CHECK(mask_name("Nguy\xFF") == "***");
    CHECK(mask_name("\xE1\xBB") == "***");
    CHECK(mask_name("\x80 A") == "***");
}

TEST_CASE("the last four digits are told only of numbers that have more to hide") {
    CHECK(last_four_digits("0000 123 456") == "3456");
    CHECK(last_four_digits("000000000789") == "0789");
    CHECK(last_four_digits("12345").empty());
    CHECK(last_four_digits("no digits").empty());
}
