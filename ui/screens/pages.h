// Blocks one below the other; what does not fit on a screen goes to a next page, and nothing is ever cut.
#pragma once

#include <functional>
#include <vector>

#include "ui/views.h"
#include "ui/widgets.h"

namespace ui {

/// Draws `count` of its parts from `first` on, at the top of the area; returns the height it took.
using DrawParts = std::function<int(Canvas& canvas, Rect top, int first, int count)>;

/// A block may be split between its parts (rows of a list), never inside one.
struct Block {
    DrawParts draw;
    int parts = 1;
    int gap = BLOCK_GAP;  ///< below it
};

/// A block of one part.
Block whole(std::function<int(Canvas& canvas, Rect top)> draw);

/// Draws the page of the blocks that fits into `area`; with more than one page, the buttons that turn them
/// stand at the bottom of `area`. Returns the y below the last block drawn.
int draw_pages(Canvas& canvas, Rect area, const std::vector<Block>& blocks, const Pages& pages);

/// The height that all blocks take together.
int height_of(const Canvas& canvas, Rect area, const std::vector<Block>& blocks);

}  // namespace ui
