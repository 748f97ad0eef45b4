#include "drivers/decoding/bar_regions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace drivers {
namespace {

constexpr int REACH = 1;                // blocks: a gap that a wide bar or a glint may tear into a code
constexpr float COHERENT = 0.55F;       // text stays below, bars reach 0.8 and more
constexpr float SAME_DIRECTION = 0.9F;  // cosine of the doubled angle: 13 degrees
constexpr std::size_t STRAY_PART = 16;  // one in so many blocks may be print above or below that hangs on
constexpr int SUPPORT_MIN = 3;          // of eight neighbours: what a corner of a code has
constexpr int BLOCKS_MIN = 4;
constexpr double FILLED_MIN = 0.25;  // of a region's rectangle: print that looks like bars leaves it emptier
constexpr float ENERGY_MIN = 150;    // paper, noise and soft shadows stay below
constexpr float BUSY_PART = 0.25F;   // of the energy of the strongest twentieth of all blocks
constexpr double LENGTH_MIN = 48;    // px: the shortest Code 128 has 46 modules

/// Sums of the gradient's products over one block, every second or fourth row. Scharr's weights: plainer
/// differences bend the direction of thin bars by several degrees.
Block measure(const LumaView& picture, int left, int top, int size) {
    std::int64_t xx = 0, yy = 0, xy = 0;
    int pixels = 0;
    for (int y = top; y<top + size; y += size> 12 ? 4 : 2) {
        const std::uint8_t* row = picture.data + static_cast<std::ptrdiff_t>(y) * picture.stride;
        const std::uint8_t* above = row - picture.stride;
        const std::uint8_t* below = row + picture.stride;
        int row_xx = 0, row_yy = 0, row_xy = 0;
        for (int x = left; x < left + size; ++x) {
            const int falling = below[x + 1] - above[x - 1], rising = above[x + 1] - below[x - 1];
            const int dx = 3 * (falling + rising) + 10 * (row[x + 1] - row[x - 1]);
            const int dy = 3 * (falling - rising) + 10 * (below[x] - above[x]);
            row_xx += dx * dx;
            row_yy += dy * dy;
            row_xy += dx * dy;
        }
        xx += row_xx;
        yy += row_yy;
        xy += row_xy;
        pixels += size;
    }
    constexpr float WEIGHTS_SQUARED = 256;
    const float total = static_cast<float>(xx + yy);
    const float difference = static_cast<float>(xx - yy);
    const float mixed = 2 * static_cast<float>(xy);
    const float strength = std::hypot(difference, mixed);
    if (total <= 0 || strength <= 0) return {};
    return {total / WEIGHTS_SQUARED / static_cast<float>(pixels), difference / strength, mixed / strength,
            strength / total};
}

bool has_bars(const Block& block) {
    return block.energy > ENERGY_MIN && block.coherence > COHERENT;
}

bool same_direction(const Block& a, const Block& b) {
    return a.along_x * b.along_x + a.along_y * b.along_y > SAME_DIRECTION;
}

/// Calls with every other block at most `reach` away.
template <class Visit>
void for_each_near(const BlockMap& map, int index, int reach, Visit visit) {
    const int column = index % map.columns, row = index / map.columns;
    const int last_row = std::min(map.rows - 1, row + reach),
              last_column = std::min(map.columns - 1, column + reach);
    for (int y = std::max(0, row - reach); y <= last_row; ++y) {
        for (int x = std::max(0, column - reach); x <= last_column; ++x) {
            if (x != column || y != row) visit(y * map.columns + x);
        }
    }
}

/// Blocks with bars whose neighbours run the same way; a letter's stem stands alone.
std::vector<bool> supported_blocks(const BlockMap& map) {
    std::vector<bool> supported(map.blocks.size());
    for (int index = 0; index < static_cast<int>(map.blocks.size()); ++index) {
        const Block& block = map.blocks[index];
        if (!has_bars(block)) continue;
        int support = 0;
        for_each_near(map, index, 1, [&](int near) {
            if (has_bars(map.blocks[near]) && same_direction(block, map.blocks[near])) ++support;
        });
        supported[index] = support >= SUPPORT_MIN;
    }
    return supported;
}

/// Supported blocks that hang together and turn only gently from neighbour to neighbour; they are used up.
std::vector<int> gather(const BlockMap& map, int seed, std::vector<bool>& supported) {
    std::vector<int> patch{seed};
    supported[seed] = false;
    for (std::size_t next = 0; next < patch.size(); ++next) {
        const int from = patch[next];
        for_each_near(map, from, REACH, [&](int near) {
            if (!supported[near] || !same_direction(map.blocks[from], map.blocks[near])) return;
            supported[near] = false;
            patch.push_back(near);
        });
    }
    return patch;
}

bool may_be_code(const BlockMap& map, const BarRegion& region) {
    const double filled = region.blocks * map.size * map.size / (region.length * region.height);
    return region.blocks >= BLOCKS_MIN && region.length >= LENGTH_MIN && region.length >= region.height &&
           filled >= FILLED_MIN;
}

float busy_energy_of(const std::vector<Block>& blocks) {
    if (blocks.empty()) return ENERGY_MIN;
    std::vector<float> energies;
    energies.reserve(blocks.size());
    for (const Block& block : blocks) energies.push_back(block.energy);
    const auto strong = energies.begin() + static_cast<std::ptrdiff_t>(energies.size() * 19 / 20);
    std::nth_element(energies.begin(), strong, energies.end());
    return std::max(ENERGY_MIN, *strong * BUSY_PART);
}

BarRegion enclose(const BlockMap& map, const std::vector<int>& patch) {
    double sum_x = 0, sum_y = 0;
    for (const int index : patch) {
        sum_x += map.blocks[index].along_x * map.blocks[index].energy;
        sum_y += map.blocks[index].along_y * map.blocks[index].energy;
    }
    BarRegion region;
    region.blocks = static_cast<int>(patch.size());
    region.angle = std::atan2(sum_y, sum_x) / 2;
    const double ux = std::cos(region.angle), uy = std::sin(region.angle);
    std::vector<double> across, along;
    for (const int index : patch) {
        const int row = index / map.columns, column = index % map.columns;
        const double x = (column + 0.5) * map.size, y = (row + 0.5) * map.size;
        across.push_back(x * ux + y * uy);
        along.push_back(y * ux - x * uy);
    }
    std::sort(along.begin(), along.end());
    const std::size_t stray = along.size() / STRAY_PART;
    const double first_u = *std::min_element(across.begin(), across.end());
    const double last_u = *std::max_element(across.begin(), across.end());
    const double first_v = along[stray], last_v = along[along.size() - 1 - stray];
    region.length = last_u - first_u + map.size;
    region.height = last_v - first_v + map.size;
    const double u = (first_u + last_u) / 2, v = (first_v + last_v) / 2;
    region.centre_x = u * ux - v * uy;
    region.centre_y = u * uy + v * ux;
    return region;
}

}  // namespace

BlockMap measure_blocks(const LumaView& picture) {
    BlockMap map;
    map.size = std::clamp(std::max(picture.width, picture.height) / 80, 8, 64);
    map.columns = std::max(0, (picture.width - 2) / map.size);
    map.rows = std::max(0, (picture.height - 2) / map.size);
    map.blocks.reserve(static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows));
    for (int row = 0; row < map.rows; ++row) {
        for (int column = 0; column < map.columns; ++column) {
            map.blocks.push_back(measure(picture, 1 + column * map.size, 1 + row * map.size, map.size));
        }
    }
    map.busy_energy = busy_energy_of(map.blocks);
    return map;
}

std::vector<BarRegion> find_bar_regions(const BlockMap& map) {
    std::vector<BarRegion> regions;
    auto supported = supported_blocks(map);
    for (int index = 0; index < static_cast<int>(map.blocks.size()); ++index) {
        if (!supported[index]) continue;
        const BarRegion region = enclose(map, gather(map, index, supported));
        if (may_be_code(map, region)) regions.push_back(region);
    }
    std::sort(regions.begin(), regions.end(),
              [](const auto& a, const auto& b) { return a.blocks > b.blocks; });
    if (regions.size() > REGIONS_MAX) regions.resize(REGIONS_MAX);
    return regions;
}

}  // namespace drivers
