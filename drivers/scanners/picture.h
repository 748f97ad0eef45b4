// Pictures to text: PNG, JPEG, PGM and raw luma frames, read by ZXing, which is helped with tilted linear codes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kiosk/core/result.h"

namespace drivers {

struct Symbologies {
    bool code128 = true, qr = true, data_matrix = true, pdf417 = true, aztec = true;
};

struct LumaView {
    const std::uint8_t* data = nullptr;  ///< not owned
    int width = 0, height = 0, stride = 0;  ///< px, bytes
};

struct LumaPicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> luma;
    [[nodiscard]] LumaView view() const { return {luma.data(), width, height, width}; }
};

enum class PictureRefusal { unreadable_file, unknown_format, broken, too_large };

/// PNG, JPEG or PGM (P5) by its first bytes. Larger than 40 million px is refused before any of it is decoded.
kiosk::Result<LumaPicture, PictureRefusal> parse_picture(std::span<const std::uint8_t> bytes);

struct Decoded {
    std::string text;       ///< raw bytes of the symbol
    std::string symbology;  ///< "Code128", "QRCode", …
    int degrees = 0;        ///< by how much the picture was turned to read it
};

enum class DecodeFailure { nothing_found, two_codes };

/// Exactly one code, or why not. Pure; never throws, never aborts.
kiosk::Result<Decoded, DecodeFailure> decode(const LumaView& picture, const Symbologies& symbologies);

}  // namespace drivers
