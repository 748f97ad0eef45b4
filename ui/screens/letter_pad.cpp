#include "ui/screens/letter_pad.h"

namespace ui {

std::pair<Rect, Rect> draw_letters(Canvas& canvas, const LetterPad& pad) {
    constexpr int COLUMNS = 7, LETTERS = 26;
    const auto cell = [&](int index) {
        const int column = index % COLUMNS;
        const int left = column * (pad.width + pad.gap) / COLUMNS,
                  right = (column + 1) * (pad.width + pad.gap) / COLUMNS - pad.gap;
        return Rect{pad.x + left, pad.y + index / COLUMNS * (pad.row_height + pad.gap), right - left,
                    pad.row_height};
    };
    for (int index = 0; index < LETTERS; ++index)
        key(canvas, cell(index), static_cast<char>('A' + index), pad.style);
    return {cell(LETTERS), cell(LETTERS + 1)};
}

}  // namespace ui
