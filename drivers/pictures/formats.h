// One parser for each picture format; parse_picture.cpp picks among them by the first bytes.
#pragma once

#include "drivers/pictures/picture.h"

namespace drivers {

using PictureResult = kiosk::Result<LumaPicture, PictureRefusal>;

PictureResult parse_png(std::span<const std::uint8_t> bytes);
/// More pixels than `most` are refused before any of them is decoded.
PictureResult parse_jpeg(std::span<const std::uint8_t> bytes, std::int64_t most = PIXELS_MAX);
PictureResult parse_pgm(std::span<const std::uint8_t> bytes);

/// What a header's size allows: nothing, or the refusal.
inline bool too_large(std::int64_t width, std::int64_t height, std::int64_t most = PIXELS_MAX) {
    return width > PIXELS_MAX || height > PIXELS_MAX || width * height > most;
}

}  // namespace drivers
