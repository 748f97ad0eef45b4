#include <doctest/doctest.h>

#include "drivers/scanners/scan_rules.h"

using drivers::RawScan;
using drivers::ScanRefusal;
using drivers::tidy_scan;
using std::chrono::milliseconds;

namespace {

RawScan tidy(const std::string& bytes, const std::string& aim = "") {
    const auto scan = tidy_scan({bytes, aim});
    REQUIRE(scan.has_value());
    return *scan;
}

ScanRefusal refusal_of(const std::string& bytes, const std::string& aim = "") {
    const auto scan = tidy_scan({bytes, aim});
    REQUIRE(!scan.has_value());
    return scan.error();
}

constexpr const char* CODE = "000.00.16.H20-200617-0001";

}  // namespace

TEST_CASE("blanks and control characters around a scan are taken off, those within stay") {
    CHECK(tidy("\x02 \t" + std::string(CODE) + "\r\n\x03").bytes == CODE);
    CHECK(tidy("A\x1D"
               "B")
              .bytes ==
          "A\x1D"
          "B");
    CHECK(tidy("hồ sơ").bytes == "hồ sơ");
}

TEST_CASE("an AIM identifier before the text becomes the scan's symbology") {
    CHECK(tidy("]C1" + std::string(CODE)) == RawScan{CODE, "]C1"});
    CHECK(tidy(CODE, "]Q3") == RawScan{CODE, "]Q3"});
    CHECK(tidy(CODE, std::string("\0\0\0", 3)) == RawScan{CODE, ""});
    CHECK(tidy("]?1A").bytes == "]?1A");
}

TEST_CASE("what is empty, too long or easily misread is refused") {
    CHECK(refusal_of("") == ScanRefusal::empty);
    CHECK(refusal_of("\r\n") == ScanRefusal::empty);
    CHECK(refusal_of("]C1") == ScanRefusal::empty);
    CHECK(refusal_of(std::string(drivers::SCAN_LENGTH_MAX + 1, 'A')) == ScanRefusal::too_long);
    CHECK(tidy(std::string(drivers::SCAN_LENGTH_MAX, 'A')).bytes.size() == drivers::SCAN_LENGTH_MAX);
    CHECK(refusal_of("8934680012345", "]E0") == ScanRefusal::symbology);
    CHECK(refusal_of("]I0123456") == ScanRefusal::symbology);
}

TEST_CASE("codes that set up somebody's scanner are refused, receipts are not taken for them") {
    for (const char* code : {"PAPHHF.", "DEFALT.", "SUFBK2990D0A.", "TERMID130!", "$P,AE,P", "$$%^5917",
                             "#KBWCTY1", "$CSNRM01", "@SETUPE1",
                             "\x82"
                             "12345",
                             "]C0\x82"
                             "1"}) {
        CAPTURE(code);
        CHECK(refusal_of(code) == ScanRefusal::programming_code);
    }
    for (const char* text : {CODE, "H15.50.05.13-261008-0975", "https://dichvucong.gov.vn/p?ma=1", "A012",
                             "000000000001|000000001|Công dân Mẫu 01|01011990|Nam|Phường Mẫu|01012021",
                             "HS-2024-0047", "00020101021138570010A000000727"}) {
        CAPTURE(text);
        CHECK(!drivers::is_programming_code(text));
    }
}

TEST_CASE("no more than a few scans pass in a second, however many come") {
    drivers::ScanRules rules;
    std::size_t passed = 0;
    for (int i = 0; i < 10'000; ++i)
        if (rules.judge({std::to_string(i), ""}, milliseconds{i / 10})) ++passed;
    CHECK(passed == drivers::ScanRules::SCANS_PER_SECOND);
    CHECK(rules.judge({CODE, ""}, milliseconds{1000}).has_value());
    const auto refused = rules.judge({"", ""}, milliseconds{5000});
    REQUIRE(!refused.has_value());
    CHECK(refused.error() == ScanRefusal::empty);
}
