#include "ui/text_layout.h"

#include <doctest/doctest.h>

namespace {

/// Every character is one wide.
double count(std::string_view text, bool) {
    double characters = 0;
    while (!text.empty()) ui::next_character(text), ++characters;
    return characters;
}

std::vector<std::string> lines_of(std::string_view text, double width, bool marked = false) {
    std::vector<std::string> lines;
    for (const ui::Line& line : ui::wrap(text, width, marked, count)) {
        std::string joined;
        for (const ui::Run& run : line) joined += run.strong ? "[" + run.text + "]" : run.text;
        lines.push_back(joined);
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("text wraps at spaces and at line ends, and counts Vietnamese letters as one") {
    CHECK(lines_of("Mời ông/bà chạm vào màn hình", 10) == Lines{"Mời ông/bà", "chạm vào", "màn hình"});
    CHECK(lines_of("một\nhai", 10) == Lines{"một", "hai"});
    CHECK(lines_of("", 10) == Lines{""});
}

TEST_CASE("a word wider than its place is broken, never cut") {
    CHECK(lines_of("H20.14.05-261109", 6) == Lines{"H20.14", ".05-26", "1109"});
}

TEST_CASE("only marked text takes asterisks for strong parts") {
    CHECK(lines_of("Gọi **1022** ngay", 40, true) == Lines{"Gọi [1022] ngay"});
    CHECK(lines_of("N*** V** A", 40) == Lines{"N*** V** A"});
}

TEST_CASE("bytes that are no UTF-8 become replacement characters") {
    std::string_view text = "\xC3(\xFF";
    CHECK(ui::next_character(text) == U'\uFFFD');
    CHECK(ui::next_character(text) == U'(');
    CHECK(ui::next_character(text) == U'\uFFFD');
    CHECK(text.empty());
}
