// Frames as a camera would take them, drawn here: a code on paper, from the sample pictures.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <vector>

#include "drivers/pictures/picture_file.h"

namespace tests {

constexpr int FRAME_WIDTH = 1280, FRAME_HEIGHT = 720;
/// Of the samples receipt.png and qr.png.
inline const std::string FRAME_CODE = "H20.14.05-261109-0123";

inline drivers::LumaPicture plain_frame(std::uint8_t brightness) {
    return {FRAME_WIDTH, FRAME_HEIGHT,
            std::vector<std::uint8_t>(std::size_t{FRAME_WIDTH} * FRAME_HEIGHT, brightness)};
}

/// A sample picture in the middle of a frame, turned and as bright as asked for.
inline drivers::LumaPicture frame_with(const std::string& sample, double degrees = 0, double light = 1) {
    const auto picture = drivers::read_picture(std::string(MOTCUA_SOURCE_DIR) + "/tests/samples/" + sample);
    REQUIRE(picture.has_value());
    drivers::LumaPicture frame = plain_frame(static_cast<std::uint8_t>(230 * light));
    const double angle = degrees * std::numbers::pi / 180, cosine = std::cos(angle), sine = std::sin(angle);
    const double shrink = std::max({1.0, picture->width / 1200.0, picture->height / 680.0});
    for (int y = 0; y < FRAME_HEIGHT; ++y) {
        for (int x = 0; x < FRAME_WIDTH; ++x) {
            const double right = (x - FRAME_WIDTH / 2.0) * shrink, down = (y - FRAME_HEIGHT / 2.0) * shrink;
            const int from_x =
                          static_cast<int>(std::floor(right * cosine + down * sine + picture->width / 2.0)),
                      from_y =
                          static_cast<int>(std::floor(down * cosine - right * sine + picture->height / 2.0));
            if (from_x < 0 || from_y < 0 || from_x >= picture->width || from_y >= picture->height) continue;
            const std::uint8_t level =
                picture->luma[static_cast<std::size_t>(from_y * picture->width + from_x)];
            frame.luma[static_cast<std::size_t>(y * FRAME_WIDTH + x)] =
                static_cast<std::uint8_t>(level * light);
        }
    }
    return frame;
}

}  // namespace tests
