#include <algorithm>
#include <cmath>

#include "drivers/decoding/bar_regions.h"

namespace drivers {
namespace {

constexpr int ROWS = 12;            // scan lines: ZXing wants two that agree
constexpr int SAMPLES = 4;          // px averaged along the bars for each of them, which calms noise
constexpr int FINER = 3;            // columns drawn for each px, so that edges fall between pixels
constexpr float SHARPNESS = 0.5F;   // undoes about the blur of one px
constexpr float CONTRAST_MIN = 24;  // grey levels
constexpr double CELLS = 40;        // along the bars' length; a code has an edge in any three of them

using Line = std::vector<float>;

/// Brightness between pixels, in 1/256 levels; white outside the picture. x and y have 16 bits of fraction.
int brightness(const LumaView& picture, int x, int y) {
    const int column = x >> 16, row = y >> 16;
    if (column < 0 || row < 0 || column + 1 >= picture.width || row + 1 >= picture.height) return 255 << 8;
    const std::uint8_t* upper = picture.data + static_cast<std::ptrdiff_t>(row) * picture.stride + column;
    const std::uint8_t* lower = upper + picture.stride;
    const int right = (x >> 8) & 255, down = (y >> 8) & 255;
    const int top = upper[0] * (256 - right) + upper[1] * right;
    const int bottom = lower[0] * (256 - right) + lower[1] * right;
    return (top * (256 - down) + bottom * down) >> 8;
}

int fixed(double value) {
    return static_cast<int>(std::lround(value * 65536));
}

/// One scan line across the bars, `v` px along them from the region's middle.
Line scan(const LumaView& picture, const BarRegion& region, double start, double v, int width) {
    const double ux = std::cos(region.angle), uy = std::sin(region.angle);
    const int step_x = fixed(ux), step_y = fixed(uy);
    std::vector<int> sums(static_cast<std::size_t>(width));
    for (int sample = 0; sample < SAMPLES; ++sample) {
        const double along = v + sample - (SAMPLES - 1) / 2.0;
        int x = fixed(region.centre_x + start * ux - along * uy),
            y = fixed(region.centre_y + start * uy + along * ux);
        for (int& sum : sums) {
            sum += brightness(picture, x, y);
            x += step_x;
            y += step_y;
        }
    }
    Line line(sums.begin(), sums.end());
    for (float& level : line) level /= 256.0F * SAMPLES;
    return line;
}

Line sharpened(const Line& line) {
    Line sharp = line;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        sharp[i] += SHARPNESS * (2 * line[i] - line[i - 1] - line[i + 1]);
    }
    return sharp;
}

/// For each cell of the line the level halfway between the darkest and brightest nearby: shadows do not
/// matter.
Line thresholds(const Line& line, std::size_t cell) {
    const std::size_t cells = (line.size() + cell - 1) / cell;
    Line low(cells, 255), high(cells, 0), middle;
    for (std::size_t i = 0; i < line.size(); ++i) {
        low[i / cell] = std::min(low[i / cell], line[i]);
        high[i / cell] = std::max(high[i / cell], line[i]);
    }
    const float darkest = *std::min_element(low.begin(), low.end());
    const float brightest = *std::max_element(high.begin(), high.end());
    for (std::size_t i = 0; i < cells; ++i) {
        const std::size_t first = i == 0 ? 0 : i - 1, last = std::min(cells - 1, i + 1);
        const float dark = *std::min_element(&low[first], &low[last] + 1);
        const float bright = *std::max_element(&high[first], &high[last] + 1);
        middle.push_back(bright - dark < CONTRAST_MIN ? (darkest + brightest) / 2 : (dark + bright) / 2);
    }
    return middle;
}

/// A cubic through four neighbours (Catmull-Rom), `part` of the way from b to c.
float between(float a, float b, float c, float d, float part) {
    return b + part / 2 * (c - a + part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a)));
}

void draw(const Line& line, std::size_t cell, std::uint8_t* out) {
    const Line threshold = thresholds(line, cell);
    const std::size_t last = line.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const float a = line[i == 0 ? 0 : i - 1], b = line[i], c = line[std::min(last, i + 1)],
                    d = line[std::min(last, i + 2)];
        for (int part = 0; part < FINER; ++part) {
            const float level = between(a, b, c, d, static_cast<float>(part) / FINER);
            *out++ = level > threshold[i / cell] ? 255 : 0;
        }
    }
}

}  // namespace

LumaPicture straighten(const LumaView& picture, const BarRegion& region) {
    const double margin = 12 + region.length * 0.05;  // for the quiet zones
    const int width = static_cast<int>(region.length + 2 * margin);
    LumaPicture strip{width * FINER, ROWS, {}};
    strip.luma.resize(static_cast<std::size_t>(strip.width) * ROWS);
    const auto cell = static_cast<std::size_t>(std::max(8.0, region.length / CELLS));
    for (int row = 0; row < ROWS; ++row) {
        const double v = region.height * 0.9 * ((row + 0.5) / ROWS - 0.5);
        const Line line = sharpened(scan(picture, region, -region.length / 2 - margin, v, width));
        draw(line, cell, strip.luma.data() + static_cast<std::ptrdiff_t>(row) * strip.width);
    }
    return strip;
}

}  // namespace drivers
