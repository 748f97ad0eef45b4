// Painting over a symbol that was read, so that the next read finds another; ZXing alone gives one symbol a
// picture.
#pragma once

#include <array>

#include "drivers/decoding/bar_regions.h"
#include "drivers/decoding/read_symbol.h"

namespace drivers {

using Quad = std::array<Corner, 4>;  ///< convex, in order around its rim

Quad corners_of(const BarRegion& region);

/// The symbol's corners with some room around; a linear symbol, of which only some scan lines are known,
/// grows more.
Quad grown(const Symbol& symbol);

LumaPicture copy_of(const LumaView& picture);
void paint_over(LumaPicture& picture, const Quad& quad);

/// Blocks touched by the quad hold nothing any more.
void forget_blocks(BlockMap& map, const Quad& quad);

struct Box {
    int left = 0, top = 0, right = 0, bottom = 0;  ///< px
};

/// Where the busy blocks lie so close that a matrix symbol may be there; print leaves gaps between its lines.
std::vector<Box> dense_boxes(const BlockMap& map);
LumaView crop(const LumaView& picture, const Box& box);

}  // namespace drivers
