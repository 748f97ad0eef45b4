#include "drivers/scanners/camera_glance.h"

#include <algorithm>
#include <cstdlib>

namespace drivers {
namespace {

constexpr int SAMPLES = 6;          // of a cell, each way
constexpr int CHANGE_MIN = 10;      // grey levels of a cell
constexpr int CELLS_MIN = 2;        // a bar code held far away covers no fewer
constexpr int DARK_BELOW = 40;      // grey levels
constexpr std::size_t BRIGHT = 57;  // so many cells, a tenth, may be brighter: a lamp in the view is no light

/// The sample-th place of a stretch that begins at `index` of `count` equal parts of `length`.
int place(int length, int count, int index, int sample) {
    const std::int64_t parts = std::int64_t{count} * SAMPLES;
    return static_cast<int>((std::int64_t{index} * SAMPLES + sample) * length / parts);
}

std::uint8_t mean_of_cell(const LumaView& frame, int column, int row) {
    int sum = 0;
    for (int y = 0; y < SAMPLES; ++y) {
        const std::uint8_t* line =
            frame.data + std::ptrdiff_t{place(frame.height, Glance::ROWS, row, y)} * frame.stride;
        for (int x = 0; x < SAMPLES; ++x) sum += line[place(frame.width, Glance::COLUMNS, column, x)];
    }
    return static_cast<std::uint8_t>(sum / (SAMPLES * SAMPLES));
}

}  // namespace

Glance glance_at(const LumaView& frame) {
    Glance glance;
    auto cell = glance.cells.begin();
    for (int row = 0; row < Glance::ROWS; ++row)
        for (int column = 0; column < Glance::COLUMNS; ++column) *cell++ = mean_of_cell(frame, column, row);
    return glance;
}

bool differs(const Glance& one, const Glance& other) {
    int changed = 0;
    for (std::size_t i = 0; i < one.cells.size(); ++i)
        if (std::abs(one.cells[i] - other.cells[i]) >= CHANGE_MIN) ++changed;
    return changed >= CELLS_MIN;
}

bool is_dark(const Glance& glance) {
    auto cells = glance.cells;
    std::nth_element(cells.begin(), cells.end() - BRIGHT, cells.end());
    return *(cells.end() - BRIGHT) < DARK_BELOW;
}

bool Attention::notices(const Glance& glance, Deadline now) {
    if (!is_dark(glance))
        dark_since_.reset();
    else if (!dark_since_)
        dark_since_ = now;
    too_dark_ = dark_since_ && now - *dark_since_ >= DARK_FOR;
    if (!before_ || differs(*before_, glance)) {
        before_ = glance;
        moved_ = now;
    }
    if (now - moved_ >= LASTING && now - read_ < RARELY) return false;
    read_ = now;
    return true;
}

}  // namespace drivers
