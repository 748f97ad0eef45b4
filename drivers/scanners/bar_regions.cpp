#include "drivers/scanners/bar_regions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace drivers {
namespace {

constexpr int REACH = 2;                // blocks: a gap that a wide bar or a glint may tear into a code
constexpr float COHERENT = 0.55F;       // text stays below, bars reach 0.8 and more
constexpr float SAME_DIRECTION = 0.9F;  // cosine of the doubled angle: 13 degrees
constexpr int BLOCKS_MIN = 4;
constexpr double LENGTH_MIN = 48;  // px: the shortest Code 128 has 46 modules

/// Sums of the gradient's products over one block, every second row. Scharr's weights: plainer differences
/// bend the direction of thin bars by several degrees.
Block measure(const LumaView& picture, int left, int top, int size) {
    std::int64_t xx = 0, yy = 0, xy = 0;
    int pixels = 0;
    for (int y = top; y < top + size; y += 2) {
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
    return block.energy > BlockMap::BUSY && block.coherence > COHERENT;
}

/// Blocks of one connected patch whose direction changes only gently from neighbour to neighbour.
std::vector<int> gather(const BlockMap& map, int seed, std::vector<bool>& taken) {
    std::vector<int> patch{seed};
    taken[seed] = true;
    for (std::size_t next = 0; next < patch.size(); ++next) {
        const int from = patch[next];
        const int column = from % map.columns, row = from / map.columns;
        const int last_row = std::min(map.rows - 1, row + REACH),
                  last_column = std::min(map.columns - 1, column + REACH);
        for (int y = std::max(0, row - REACH); y <= last_row; ++y) {
            for (int x = std::max(0, column - REACH); x <= last_column; ++x) {
                const int to = y * map.columns + x;
                const Block &a = map.blocks[from], &b = map.blocks[to];
                if (taken[to] || !has_bars(b)) continue;
                if (a.along_x * b.along_x + a.along_y * b.along_y < SAME_DIRECTION) continue;
                taken[to] = true;
                patch.push_back(to);
            }
        }
    }
    return patch;
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
    double first_u = std::numeric_limits<double>::max(), first_v = first_u;
    double last_u = std::numeric_limits<double>::lowest(), last_v = last_u;
    for (const int index : patch) {
        const double x = (index % map.columns + 0.5) * map.size, y = (index / map.columns + 0.5) * map.size;
        const double u = x * ux + y * uy, v = y * ux - x * uy;
        first_u = std::min(first_u, u), last_u = std::max(last_u, u);
        first_v = std::min(first_v, v), last_v = std::max(last_v, v);
    }
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
    return map;
}

std::vector<BarRegion> find_bar_regions(const BlockMap& map) {
    std::vector<BarRegion> regions;
    std::vector<bool> taken(map.blocks.size());
    for (int index = 0; index < static_cast<int>(map.blocks.size()); ++index) {
        if (taken[index] || !has_bars(map.blocks[index])) continue;
        const auto patch = gather(map, index, taken);
        if (static_cast<int>(patch.size()) < BLOCKS_MIN) continue;
        const BarRegion region = enclose(map, patch);
        if (region.length >= LENGTH_MIN) regions.push_back(region);
    }
    std::sort(regions.begin(), regions.end(),
              [](const auto& a, const auto& b) { return a.blocks > b.blocks; });
    if (regions.size() > REGIONS_MAX) regions.resize(REGIONS_MAX);
    return regions;
}

}  // namespace drivers
