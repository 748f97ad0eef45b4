// The whole alphabet, seven keys a row in four rows; what the last two places do is the screen's.
#pragma once

#include <utility>

#include "ui/widgets.h"

namespace ui {

inline constexpr int KEY_GAP = 16;

struct LetterPad {
    int x = 0, y = 0, width = 0;
    int row_height = 0;
    int gap = KEY_GAP;
    Style style = Style::headline;
    [[nodiscard]] int height() const { return 4 * (row_height + gap) - gap; }
};

/// Draws the letters; returns the two places behind Z.
std::pair<Rect, Rect> draw_letters(Canvas& canvas, const LetterPad& pad);

}  // namespace ui
