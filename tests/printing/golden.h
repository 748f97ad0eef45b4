// Golden slips: the same size, and nowhere more different than the noise of another FreeType.
#pragma once

#include <algorithm>
#include <string>

#include "kiosk/core/dots.h"

namespace tests {

/// Of the dots in any 32 rows. A line of text moved by two dots changes several times as many.
inline constexpr double MOST_NOISE = 0.01;
inline constexpr int BLOCK_ROWS = 32;

inline bool looks_like(const kiosk::Dots& drawn, const kiosk::Dots& golden) {
    if (drawn.width != golden.width || drawn.height != golden.height) return false;
    for (int top = 0; top < drawn.height; top += BLOCK_ROWS) {
        const int rows = std::min(BLOCK_ROWS, drawn.height - top);
        int different = 0;
        for (int y = top; y < top + rows; ++y)
            for (int x = 0; x < drawn.width; ++x) different += drawn.black(x, y) != golden.black(x, y);
        if (different > MOST_NOISE * BLOCK_ROWS * drawn.width) return false;
    }
    return true;
}

}  // namespace tests
