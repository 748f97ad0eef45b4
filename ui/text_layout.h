// Breaks a text into lines: pure, measured by whatever the caller measures with.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// Decodes one character and moves `text` past it; U+FFFD for bytes that are no UTF-8. `text` must not be
/// empty.
char32_t next_character(std::string_view& text);

/// A run of one weight.
struct Run {
    std::string text;
    bool strong = false;
    bool operator==(const Run&) const = default;
};
using Line = std::vector<Run>;

/// Width of a run in any unit.
using Measure = std::function<double(std::string_view text, bool strong)>;

/// Wraps at spaces and '\n'; a single word wider than `width` breaks between characters, so that nothing is
/// ever cut. With `marked`, "**" switches the weight; otherwise it is text like any other.
std::vector<Line> wrap(std::string_view text, double width, bool marked, const Measure& measure);

}  // namespace ui
