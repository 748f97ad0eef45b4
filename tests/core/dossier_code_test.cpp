#include "kiosk/core/dossier_code.h"

#include <doctest/doctest.h>

#include "tests/core/samples.h"

using kiosk::CodeRefusal;
using kiosk::normalise_code;
using kiosk::parse_dossier_code;

namespace {

const kiosk::Now CLOCK_UNKNOWN{};

/// Why the text is no code.
CodeRefusal refusal(std::string_view text, const kiosk::CodeRules& rules = {}) {
    const auto code = parse_dossier_code(text, rules, CLOCK_UNKNOWN);
    REQUIRE_FALSE(code);
    return code.error();
}

bool is_code(std::string_view text, const kiosk::CodeRules& rules = {}) {
    return parse_dossier_code(text, rules, CLOCK_UNKNOWN).has_value();
}

}  // namespace

TEST_CASE("each refusal says what is wrong") {
    CHECK(refusal("") == CodeRefusal::empty);
    CHECK(refusal(std::string(51, '1')) == CodeRefusal::too_long);
    CHECK(refusal(std::string(1'000'000, '1')) == CodeRefusal::too_long);
    CHECK(refusal("H20.14.05-261109") == CodeRefusal::not_a_code);
    CHECK(refusal("G22.99.3-241219795252") == CodeRefusal::payment_id);
    CHECK(refusal("H20.14.05-260230-0123") == CodeRefusal::impossible_date);
    CHECK(refusal("H20.14.05-250229-0123") == CodeRefusal::impossible_date);
    CHECK(refusal("H20.14.05-260001-0123") == CodeRefusal::impossible_date);
    CHECK(refusal("HS-2024-0047") == CodeRefusal::not_a_code);
}

TEST_CASE("codes of any agency are welcome, up to the longest") {
    for (char letter = 'A'; letter <= 'Y'; ++letter)
        CHECK(is_code(std::string{letter} + "01.02-261109-0001"));
    CHECK_FALSE(is_code("Z01.02-261109-0001"));
    const std::string longest = "000.302.101.H05.123.123.123.12.12-261109-1800123";
    CHECK(longest.size() == 48);
    CHECK(is_code(longest));
}

TEST_CASE("today is not the future, in Vietnam's time") {
    using namespace std::chrono;
    const auto code_at = [](sys_seconds moment, bool known) {
        return parse_dossier_code("H20.14.05-261109-0123", {}, {0ms, moment, known});
    };
    const sys_seconds midnight_in_vietnam = sys_days{2026y / 11 / 8} + 17h;
    CHECK_FALSE(code_at(midnight_in_vietnam, true)->date_in_future);
    CHECK(code_at(midnight_in_vietnam - 1s, true)->date_in_future);
    CHECK_FALSE(code_at(midnight_in_vietnam - 1s, false)->date_in_future);
    CHECK_FALSE(code_at(sys_seconds{}, false)->date_in_future);
}

TEST_CASE("normalising twice is normalising once") {
    for (const auto& sample : samples::scans()) {
        CAPTURE(sample.text);
        const auto once = normalise_code(sample.text);
        CHECK(normalise_code(once) == once);
    }
}

TEST_CASE("normalising keeps what it does not understand, so that nothing becomes a code by losing bytes") {
    CHECK(normalise_code("h20 14") == "H20 14");
    CHECK(normalise_code(" \t\r\n ") == "");
    CHECK(normalise_code("H20 -  14\xff") == "H20-14\xff");
    CHECK(normalise_code("đ20") == "đ20");
    CHECK(normalise_code("H\xe2\x80") == "H\xe2\x80");
}

TEST_CASE("a local pattern counts whole and within bounded time, a broken one never") {
    CHECK(is_code("HS-2024-0047", {{R"(HS-\d{4}-\d{4})"}}));
    CHECK_FALSE(is_code("XHS-2024-0047", {{R"(HS-\d{4}-\d{4})"}}));
    CHECK_FALSE(is_code("HS", {{"("}}));
    CHECK_FALSE(kiosk::is_usable_pattern("("));
    CHECK_FALSE(kiosk::is_usable_pattern(""));
    CHECK_FALSE(kiosk::is_usable_pattern(R"((a)\1)"));
    CHECK_FALSE(kiosk::is_usable_pattern(std::string(201, 'a')));
    CHECK_FALSE(kiosk::is_usable_pattern("((a{200}){200}){200}"));
    CHECK_FALSE(is_code(std::string(49, 'A') + "!", {{"(A+)+B"}}));
}

TEST_CASE("a payment number stays a payment number under any local pattern") {
    CHECK(refusal("G22.99.3-241219795252", {{".*"}}) == CodeRefusal::payment_id);
}

TEST_CASE("look-alikes are suggested for what was meant, never for the agency letter") {
    const auto suggested = [](std::string_view text) {
        return kiosk::suggest_codes(text, {}, CLOCK_UNKNOWN);
    };
    using List = std::vector<std::string>;
    CHECK(suggested("H2O.14.O5-26I1O9-O123") == List{"H20.14.05-261109-0123"});
    CHECK(suggested("OOO.OO.I6.H20-200617-0001") == List{"000.00.16.H20-200617-0001"});
    CHECK(suggested("B20.14.05-261109-01B3") == List{"B20.14.05-261109-0183"});
    CHECK(suggested("H20.14.05-261109-O12S") == List{"H20.14.05-261109-0125"});
    CHECK(suggested("020.14.05-261109-0123").empty());
    CHECK(suggested("H20.14.05-261109-0123").empty());
    CHECK(suggested("H20.14.05-26O23O-0123").empty());
    CHECK(suggested("").empty());
    CHECK(suggested("Xin chào").empty());
    CHECK(suggested("G22.99.3-241219795252").empty());
    CHECK(suggested(std::string(51, 'O')).empty());
    CHECK(suggested(std::string(50, 'O')).empty());
}

TEST_CASE("a code from the future is no likely repair") {
    using namespace std::chrono;
    const kiosk::Now today{0ms, sys_days{2026y / 11 / 20}, true};
    CHECK(kiosk::suggest_codes("H2O.14-261120-0001", {}, today).size() == 1);
    CHECK(kiosk::suggest_codes("H2O.14-261122-0001", {}, today).empty());
}
