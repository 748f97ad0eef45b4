#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/core/dossier_code.h"
#include "tests/core/samples.h"

using kiosk::with_separators;

namespace {

const kiosk::Now CLOCK_UNKNOWN{};

/// What stands on the screen after these keys.
std::string typed(std::string_view keys) {
    std::string text;
    for (const char key : keys) text = with_separators(text + key);
    return text;
}

std::vector<std::string> codes() {
    std::vector<std::string> found;
    for (const auto& sample : samples::scans()) {
        if (sample.kind == "dossier_code" && sample.text == sample.code) found.push_back(sample.code);
    }
    return found;
}

std::string without(std::string text, std::string_view separators) {
    std::erase_if(text, [&](char c) { return separators.find(c) != std::string_view::npos; });
    return text;
}

/// Submitting the text leads to the code: it is one, or it is suggested.
bool leads_to(const std::string& text, const std::string& code) {
    if (text == code) return true;
    const auto suggested = kiosk::suggest_codes(text, {}, CLOCK_UNKNOWN);
    return std::find(suggested.begin(), suggested.end(), code) != suggested.end();
}

}  // namespace

TEST_CASE("typing every separator gives exactly what was typed") {
    for (const auto& code : codes()) CHECK(typed(code) == code);
}

TEST_CASE("the dash behind the date may be left out everywhere") {
    for (const auto& code : codes()) {
        auto keys = code;
        keys.erase(code.rfind('-'), 1);
        CHECK(typed(keys) == code);
    }
}

TEST_CASE("the first dot behind the agency of a new-order code may be left out") {
    for (const auto& code : codes()) {
        auto keys = code;
        if (code.size() < 4 || code[3] != '.' || code[0] == '0') continue;
        keys.erase(3, 1);
        CHECK(typed(keys) == code);
    }
}

TEST_CASE("an old-order code with groups of two needs no separators at all") {
    for (const auto& code : codes()) {
        if (!code.starts_with("000.") || code.find('H') != 10) continue;
        CHECK(typed(without(code, ".-")) == code);
    }
}

TEST_CASE("a code typed without any separator, or with only dots or dashes, is the code or is suggested") {
    for (const auto& code : codes()) {
        if (code.find(".1.") != std::string::npos || code.find(".1-") != std::string::npos) continue;
        CAPTURE(code);
        CHECK(leads_to(typed(without(code, ".-")), code));
        CHECK(leads_to(typed(without(code, ".")), code));
        CHECK(leads_to(typed(without(code, "-")), code));
    }
}

TEST_CASE("mixed-up separators are mended by a suggestion") {
    CHECK(leads_to(typed("H19-14-230724-0003"), "H19.14-230724-0003"));
    CHECK(leads_to(typed("H19.14.230724.0003"), "H19.14-230724-0003"));
    CHECK(leads_to(typed("H20.14.05.261109.0123"), "H20.14.05-261109-0123"));
    CHECK(leads_to(typed("000-00-16-H20-200617-0001"), "000.00.16.H20-200617-0001"));
}

TEST_CASE("backspace takes what stands last, down to nothing") {
    for (const auto& code : codes()) {
        for (const auto& keys : {code, without(code, ".-")}) {
            std::string text = typed(keys);
            for (std::size_t left = text.size(); left > 0; --left) {
                text.pop_back();
                CAPTURE(text);
                CHECK(with_separators(text) == text);
            }
        }
    }
}

TEST_CASE("what was typed last stays last, and the rest is never lost") {
    for (const auto& code : codes()) {
        std::string text;
        for (const char key : without(code, ".-")) {
            text = with_separators(text + key);
            CHECK(text.back() == key);
        }
        CHECK(without(text, ".-") == without(code, ".-"));
    }
}

TEST_CASE("applying again changes nothing") {
    for (const auto& sample : samples::scans()) {
        CAPTURE(sample.text);
        const auto once = with_separators(sample.text);
        CHECK(with_separators(once) == once);
    }
}

TEST_CASE("a separator on a separator replaces it, and none stands first") {
    CHECK(typed("H19.-") == "H19-");
    CHECK(typed("H19-.") == "H19.");
    CHECK(typed("-.") == "");
    CHECK(typed("H19..14--230724") == "H19.14-230724");
}

TEST_CASE("separators appear with the key that proves them, not before") {
    CHECK(typed("H19") == "H19");
    CHECK(typed("H191") == "H19.1");
    CHECK(typed("H19.14-230724") == "H19.14-230724");
    CHECK(typed("H19.14-2307240") == "H19.14-230724-0");
    CHECK(typed("0000016H") == "000.00.16.H");
    CHECK(typed("0000016H202") == "000.00.16.H20-2");
}

TEST_CASE("what is no national code stays as typed") {
    for (const char* keys : {"HS-2024-0047", "20240047", "123/2024", "AB12", "Z123"})
        CHECK(typed(keys) == keys);
}

TEST_CASE("a code of a local pattern that got a dot of ours is suggested without it") {
    const kiosk::CodeRules rules{{R"(H\d{6})"}};
    CHECK(typed("H201234") == "H20.1234");
    CHECK(kiosk::suggest_codes("H20.1234", rules, CLOCK_UNKNOWN) == std::vector<std::string>{"H201234"});
}

TEST_CASE("every beginning of a code may become one, also without separators") {
    CHECK(kiosk::may_become_code(""));
    for (const auto& code : codes()) {
        for (std::size_t size = 1; size <= code.size(); ++size) {
            CAPTURE(code.substr(0, size));
            CHECK(kiosk::may_become_code(code.substr(0, size)));
            CHECK(kiosk::may_become_code(without(code.substr(0, size), ".-")));
        }
    }
    for (const char* text : {"HS", "Z", "1H", "H20.14.05-261109-01234567H", "HH"}) {
        CAPTURE(text);
        CHECK_FALSE(kiosk::may_become_code(text));
    }
    CHECK_FALSE(kiosk::may_become_code(std::string(51, '0')));
}

TEST_CASE("typing something very long is harmless") {
    CHECK(with_separators(std::string(1'000'000, '0')).size() >= 1'000'000);
}
