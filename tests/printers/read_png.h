// A one-bit PNG back as dots, for comparing what was drawn.
#pragma once

#include <png.h>

#include <filesystem>
#include <vector>

#include "kiosk/core/dots.h"

namespace tests {

/// Empty when the file is not there or no PNG.
inline kiosk::Dots read_png(const std::filesystem::path& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0) return {};
    image.format = PNG_FORMAT_GRAY;
    std::vector<std::uint8_t> grey(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, grey.data(), 0, nullptr) == 0) return {};
    kiosk::Dots dots{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    dots.bits.resize(static_cast<std::size_t>(dots.stride()) * dots.height);
    for (int y = 0; y < dots.height; ++y)
        for (int x = 0; x < dots.width; ++x)
            if (grey[static_cast<std::size_t>(y) * dots.width + x] < 128)
                dots.bits[static_cast<std::size_t>(y) * dots.stride() + x / 8] |=
                    static_cast<std::uint8_t>(0x80 >> (x % 8));
    return dots;
}

}  // namespace tests
