#include "kiosk/core/scanned_text.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/core/samples.h"

using kiosk::classify_scan;
using kiosk::ScannedKind;

namespace {

const kiosk::Now CLOCK_UNKNOWN{};

kiosk::Now on(std::chrono::year_month_day day) {
    return {std::chrono::milliseconds{0}, std::chrono::sys_days{day}, true};
}

/// Everything that classification lets out of the text.
std::string all_let_out(const kiosk::ScannedText& scan) {
    return scan.dossier_code + " " + scan.receipt_id;
}

}  // namespace

TEST_CASE("every sample of the field is what it is") {
    const auto scans = samples::scans();
    REQUIRE(scans.size() > 70);
    std::set<std::string> kinds;
    for (const auto& sample : scans) {
        CAPTURE(sample.text);
        const auto scan = classify_scan(sample.text, {}, CLOCK_UNKNOWN);
        CHECK(kiosk::name_of(scan.kind) == sample.kind);
        CHECK(scan.dossier_code == sample.code);
        CHECK(scan.receipt_id.empty() == (scan.kind != ScannedKind::receipt_id));
        kinds.insert(sample.kind);
    }
    CHECK(kinds.size() == 9);
}

TEST_CASE("no ID number survives classification, whatever stands around it") {
    const kiosk::CodeRules loose{{R"(\d{9,12})"}};
    for (const auto& sample : samples::scans()) {
        CAPTURE(sample.text);
        CHECK(all_let_out(classify_scan(sample.text, {}, CLOCK_UNKNOWN)).find("000000000012") ==
              std::string::npos);
        if (sample.text.find('/') == std::string::npos && sample.text.find('|') == std::string::npos)
            continue;
        CHECK(all_let_out(classify_scan(sample.text, loose, CLOCK_UNKNOWN)).find("000000000012") ==
              std::string::npos);
    }
    for (const char* key : {"SGT", "id", "ma", "keyword", "MHS"}) {
        const std::string url = std::string{"https://tinh-mau.example/apiqr/qr?"} + key + "=000000000012";
        CHECK(classify_scan(url, loose, CLOCK_UNKNOWN) == kiosk::ScannedText{});
    }
}

TEST_CASE("a local code counts by itself and under a key made for codes, nowhere else in an address") {
    const kiosk::CodeRules rules{{R"(HS-\d{4}-\d{4})"}};
    CHECK(classify_scan("hs-2024-0047", rules, CLOCK_UNKNOWN).dossier_code == "HS-2024-0047");
    CHECK(classify_scan("https://a.example/?MHS=HS-2024-0047", rules, CLOCK_UNKNOWN).dossier_code ==
          "HS-2024-0047");
    CHECK(classify_scan("https://a.example/?x=HS-2024-0047", rules, CLOCK_UNKNOWN).kind ==
          ScannedKind::unknown);
    CHECK(classify_scan("https://a.example/HS-2024-0047", rules, CLOCK_UNKNOWN).kind == ScannedKind::unknown);
}

TEST_CASE("a date in the future is a question only while the clock is known to be right") {
    using namespace std::chrono;
    const auto text = "https://a.example/?MHS=H20.14.05-261109-0123";
    CHECK(classify_scan(text, {}, on(2026y / 11 / 8)).date_in_future);
    CHECK_FALSE(classify_scan(text, {}, on(2026y / 11 / 9)).date_in_future);
    auto unsure = on(1970y / 1 / 1);
    unsure.clock_known_right = false;
    CHECK_FALSE(classify_scan(text, {}, unsure).date_in_future);
}

TEST_CASE("a scanner's prefix and line end do not matter, control characters inside do") {
    const std::string code = "H19.14-230724-0003";
    CHECK(classify_scan("\x02" + code + "\r\n", {}, CLOCK_UNKNOWN).dossier_code == code);
    CHECK(classify_scan("H19.14-230724-00\x03"
                        "03",
                        {}, CLOCK_UNKNOWN)
              .kind == ScannedKind::unknown);
    CHECK(classify_scan(std::string{"H19.14\0-230724-0003", 19}, {}, CLOCK_UNKNOWN).kind ==
          ScannedKind::unknown);
}

TEST_CASE("invalid UTF-8 is never a code") {
    for (const std::string text :
         {"\xff\xfe", "H19.14-230724-0003\xe2\x80", "H19.14\xe2-230724-0003", "\xc0\xaf"}) {
        CAPTURE(text);
        CHECK(classify_scan(text, {}, CLOCK_UNKNOWN).kind == ScannedKind::unknown);
    }
}

TEST_CASE("texts longer than any label are unknown, at once") {
    CHECK(classify_scan(std::string(1'000'000, 'H'), {}, CLOCK_UNKNOWN).kind == ScannedKind::unknown);
    CHECK(classify_scan("H19.14-230724-0003" + std::string(5000, ' '), {}, CLOCK_UNKNOWN).kind ==
          ScannedKind::unknown);
    const std::string longest = "https://a.example/" + std::string(4000, '/') + "?MHS=H19.14-230724-0003";
    CHECK(classify_scan(longest, {}, CLOCK_UNKNOWN).kind == ScannedKind::url_with_code);
    std::string many = "https://a.example/?MHS=H19.14-230724-0003";
    for (int i = 0; i < 100; ++i) many += "&ma=x";
    CHECK(classify_scan(many, {}, CLOCK_UNKNOWN).kind == ScannedKind::unknown);
    CHECK(classify_scan(std::string(4096, '|'), {}, CLOCK_UNKNOWN).kind == ScannedKind::unknown);
}
