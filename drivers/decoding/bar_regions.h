// Where a picture has parallel bars and which way they run, so that a linear code can be read along its own
// axis.
#pragma once

#include <vector>

#include "drivers/pictures/picture.h"

namespace drivers {

/// A small square of the picture: how much its brightness changes, and in which direction.
struct Block {
    float energy = 0;     ///< mean squared gradient of its pixels
    float along_x = 0;    ///< direction across the bars as a unit vector of the doubled angle,
    float along_y = 0;    ///< so that opposite directions are the same
    float coherence = 0;  ///< 0 any direction … 1 one direction only
};

struct BlockMap {
    int size = 0;  ///< px
    int columns = 0, rows = 0;
    std::vector<Block> blocks;
    float busy_energy = 0;  ///< above it a block counts as printed on; follows the picture's contrast
    [[nodiscard]] bool busy(int column, int row) const {
        return blocks[row * columns + column].energy > busy_energy;
    }
};

/// A rectangle of parallel bars. Its `angle` is the direction across the bars, which is the way to read.
struct BarRegion {
    double centre_x = 0, centre_y = 0;  ///< px
    double angle = 0;                   ///< radians, in (-pi/2, pi/2]
    double length = 0;                  ///< px across the bars
    double height = 0;                  ///< px along the bars
    int blocks = 0;
};

BlockMap measure_blocks(const LumaView& picture);

/// The largest first, at most REGIONS_MAX.
std::vector<BarRegion> find_bar_regions(const BlockMap& map);
inline constexpr std::size_t REGIONS_MAX = 6;

/// The region resampled along its own axis, in black and white, so that its bars stand upright.
LumaPicture straighten(const LumaView& picture, const BarRegion& region);

}  // namespace drivers
