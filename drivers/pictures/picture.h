// Pictures as values: frames of luma, and files of PNG, JPEG or PGM parsed into them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/core/result.h"

namespace drivers {

struct LumaView {
    const std::uint8_t* data = nullptr;     ///< not owned
    int width = 0, height = 0, stride = 0;  ///< px, bytes
};

struct LumaPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> luma;
    [[nodiscard]] LumaView view() const { return {luma.data(), width, height, width}; }
};

enum class PictureRefusal { unreadable_file, unknown_format, broken, too_large };

inline constexpr std::int64_t PIXELS_MAX = 40'000'000;

inline constexpr int SIDE_MIN = 8;  ///< px; no symbol is smaller

/// False for frames of no or impossible size, which hold nothing to read.
[[nodiscard]] inline bool may_hold_symbols(const LumaView& picture) {
    return picture.data != nullptr && picture.width >= SIDE_MIN && picture.height >= SIDE_MIN &&
           picture.stride >= picture.width &&
           static_cast<std::int64_t>(picture.width) * picture.height <= PIXELS_MAX;
}

/// PNG, JPEG or PGM (P5) by its first bytes. More than PIXELS_MAX is refused before any of it is decoded.
kiosk::Result<LumaPicture, PictureRefusal> parse_picture(std::span<const std::uint8_t> bytes);

/// For replies and reports: "too_large", "broken", …
std::string_view name_of(PictureRefusal refusal);

}  // namespace drivers
