#include <algorithm>
#include <cmath>

#include "drivers/scanners/bar_regions.h"

namespace drivers {
namespace {

constexpr int ROWS = 16;       // scan lines: ZXing wants two that agree
constexpr int SAMPLES = 3;     // px averaged along the bars for each of them
constexpr double WIDE = 1400;  // px: shorter regions are drawn at twice their size, which helps thin bars

/// Brightness between pixels, 8 bits of fraction; white outside the picture.
int brightness(const LumaView& picture, int x, int y) {
    const int column = x >> 8, row = y >> 8;
    if (column < 0 || row < 0 || column + 1 >= picture.width || row + 1 >= picture.height) return 255;
    const std::uint8_t* upper = picture.data + static_cast<std::ptrdiff_t>(row) * picture.stride + column;
    const std::uint8_t* lower = upper + picture.stride;
    const int right = x & 255, down = y & 255;
    const int top = upper[0] * (256 - right) + upper[1] * right;
    const int bottom = lower[0] * (256 - right) + lower[1] * right;
    return (top * (256 - down) + bottom * down) >> 16;
}

int fixed(double value) {
    return static_cast<int>(std::lround(value * 256));
}

}  // namespace

Straightened straighten(const LumaView& picture, const BarRegion& region) {
    Straightened strip;
    strip.scale = region.length < WIDE ? 2 : 1;
    strip.margin = 12 + region.length * 0.05;
    strip.picture.width = static_cast<int>((region.length + 2 * strip.margin) * strip.scale);
    strip.picture.height = ROWS;
    strip.picture.luma.resize(static_cast<std::size_t>(strip.picture.width) * ROWS);

    const double ux = std::cos(region.angle), uy = std::sin(region.angle);
    const double start = -region.length / 2 - strip.margin;
    std::uint8_t* out = strip.picture.luma.data();
    for (int row = 0; row < ROWS; ++row) {
        const double v = region.height * ((row + 0.5) / ROWS - 0.5) * 0.9 - (SAMPLES - 1) / 2.0;
        const double x = region.centre_x + start * ux - v * uy, y = region.centre_y + start * uy + v * ux;
        for (int column = 0; column < strip.picture.width; ++column) {
            const double u = column / strip.scale;
            const int from_x = fixed(x + u * ux), from_y = fixed(y + u * uy);
            int sum = 0;
            for (int sample = 0; sample < SAMPLES; ++sample) {
                sum += brightness(picture, from_x - sample * fixed(uy), from_y + sample * fixed(ux));
            }
            *out++ = static_cast<std::uint8_t>(sum / SAMPLES);
        }
    }
    return strip;
}

}  // namespace drivers
