#include "drivers/decoding/blank.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace drivers {
namespace {

constexpr double ROOM = 0.06;               // of a matrix symbol's size, beyond its corners
constexpr double LINEAR_ROOM_ALONG = 0.15;  // of a linear symbol's length, up and down its bars
constexpr int ROOM_BLOCKS = 3;              // around a box: its rim is not dense, and a quiet zone is wanted
constexpr std::size_t BOXES_MAX = 6;
constexpr int SIDE_MIN_BLOCKS = 2;

Corner between(const Corner& a, const Corner& b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

/// Where row y enters and leaves the quad; first > last when it misses.
std::pair<double, double> span_of_row(const Quad& quad, double y) {
    double first = std::numeric_limits<double>::max(), last = std::numeric_limits<double>::lowest();
    for (std::size_t i = 0; i < 4; ++i) {
        const Corner &a = quad[i], &b = quad[(i + 1) % 4];
        if (std::max(a.y, b.y) < y || std::min(a.y, b.y) > y) continue;
        const double part = a.y == b.y ? 0 : (y - a.y) / (b.y - a.y);
        const double x = a.x + part * (b.x - a.x);
        first = std::min(first, a.y == b.y ? std::min(a.x, b.x) : x);
        last = std::max(last, a.y == b.y ? std::max(a.x, b.x) : x);
    }
    return {first, last};
}

/// Calls with every row of 0…rows-1 and its columns first…last that lie in the quad, in units of `unit` px.
template <class Visit>
void for_each_row(const Quad& quad, double unit, int columns, int rows, Visit visit) {
    for (int row = 0; row < rows; ++row) {
        const auto [first, last] = span_of_row(quad, (row + 0.5) * unit);
        if (first > last) continue;
        const int from =
            static_cast<int>(std::clamp(std::floor(first / unit), 0.0, static_cast<double>(columns)));
        const int to =
            static_cast<int>(std::clamp(std::ceil(last / unit), 0.0, static_cast<double>(columns)));
        if (from < to) visit(row, from, to);
    }
}

/// Busy, with at least six of its eight neighbours busy too.
bool inside_dense(const BlockMap& map, int index) {
    const int column = index % map.columns, row = index / map.columns;
    if (!map.busy(column, row) || column == 0 || row == 0 || column + 1 == map.columns || row + 1 == map.rows)
        return false;
    int near = -1;
    for (int y = row - 1; y <= row + 1; ++y) {
        for (int x = column - 1; x <= column + 1; ++x) near += map.busy(x, y) ? 1 : 0;
    }
    return near >= 6;
}

/// In blocks, half open: all dense blocks that hang together with the seed.
Box enclose(const BlockMap& map, int seed, std::vector<bool>& seen) {
    Box box{map.columns, map.rows, 0, 0};
    std::vector<int> waiting{seed};
    seen[seed] = true;
    while (!waiting.empty()) {
        const int index = waiting.back();
        waiting.pop_back();
        const int column = index % map.columns, row = index / map.columns;
        box = {std::min(box.left, column), std::min(box.top, row), std::max(box.right, column + 1),
               std::max(box.bottom, row + 1)};
        for (const int next : {index - 1, index + 1, index - map.columns, index + map.columns}) {
            if (next < 0 || next >= static_cast<int>(map.blocks.size()) || seen[next] ||
                !inside_dense(map, next))
                continue;
            seen[next] = true;
            waiting.push_back(next);
        }
    }
    return box;
}

}  // namespace

Quad corners_of(const BarRegion& region) {
    const double ux = std::cos(region.angle), uy = std::sin(region.angle);
    const double half_u = region.length / 2 * 1.04, half_v = region.height / 2 * 1.1 + 2;
    const auto at = [&](double u, double v) {
        return Corner{region.centre_x + u * ux - v * uy, region.centre_y + u * uy + v * ux};
    };
    return {at(-half_u, -half_v), at(half_u, -half_v), at(half_u, half_v), at(-half_u, half_v)};
}

Quad grown(const Symbol& symbol) {
    const Quad& c = symbol.corners;
    if (!symbol.linear) {
        const Corner middle = between(between(c[0], c[2]), between(c[1], c[3]));
        Quad quad = c;
        for (Corner& corner : quad) {
            corner.x += (corner.x - middle.x) * ROOM * 2;
            corner.y += (corner.y - middle.y) * ROOM * 2;
        }
        return quad;
    }
    const Corner start = between(c[0], c[3]), end = between(c[1], c[2]);
    const double length = std::hypot(end.x - start.x, end.y - start.y);
    BarRegion region;
    region.centre_x = (start.x + end.x) / 2;
    region.centre_y = (start.y + end.y) / 2;
    region.angle = std::atan2(end.y - start.y, end.x - start.x);
    region.length = length;
    region.height = std::hypot(c[0].x - c[3].x, c[0].y - c[3].y) + 2 * LINEAR_ROOM_ALONG * length;
    return corners_of(region);
}

LumaPicture copy_of(const LumaView& picture) {
    LumaPicture copy{picture.width, picture.height, {}};
    copy.luma.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    for (int row = 0; row < picture.height; ++row) {
        std::memcpy(copy.luma.data() + static_cast<std::ptrdiff_t>(row) * picture.width,
                    picture.data + static_cast<std::ptrdiff_t>(row) * picture.stride,
                    static_cast<std::size_t>(picture.width));
    }
    return copy;
}

void paint_over(LumaPicture& picture, const Quad& quad) {
    for_each_row(quad, 1, picture.width, picture.height, [&](int row, int first, int last) {
        std::uint8_t* start = picture.luma.data() + static_cast<std::ptrdiff_t>(row) * picture.width;
        std::fill(start + first, start + last, std::uint8_t{255});
    });
}

void forget_blocks(BlockMap& map, const Quad& quad) {
    for_each_row(quad, map.size, map.columns, map.rows, [&](int row, int first, int last) {
        for (int column = std::max(0, first - 1); column < std::min(map.columns, last + 1); ++column) {
            for (int near = std::max(0, row - 1); near <= std::min(map.rows - 1, row + 1); ++near) {
                map.blocks[near * map.columns + column] = {};
            }
        }
    });
}

std::vector<Box> dense_boxes(const BlockMap& map) {
    std::vector<Box> boxes;
    std::vector<bool> seen(map.blocks.size());
    for (int index = 0; index < static_cast<int>(map.blocks.size()); ++index) {
        if (seen[index] || !inside_dense(map, index)) continue;
        const Box patch = enclose(map, index, seen);
        const int width = patch.right - patch.left, height = patch.bottom - patch.top;
        if (width < SIDE_MIN_BLOCKS || height < SIDE_MIN_BLOCKS) continue;
        boxes.push_back({std::max(0, patch.left - ROOM_BLOCKS) * map.size,
                         std::max(0, patch.top - ROOM_BLOCKS) * map.size,
                         (patch.right + ROOM_BLOCKS) * map.size, (patch.bottom + ROOM_BLOCKS) * map.size});
    }
    const auto area = [](const Box& box) { return (box.right - box.left) * (box.bottom - box.top); };
    std::sort(boxes.begin(), boxes.end(), [&](const Box& a, const Box& b) { return area(a) > area(b); });
    if (boxes.size() > BOXES_MAX) boxes.resize(BOXES_MAX);
    return boxes;
}

LumaView crop(const LumaView& picture, const Box& box) {
    const int right = std::min(box.right, picture.width), bottom = std::min(box.bottom, picture.height);
    return {picture.data + static_cast<std::ptrdiff_t>(box.top) * picture.stride + box.left, right - box.left,
            bottom - box.top, picture.stride};
}

}  // namespace drivers
