// Pictures to text: PNG, JPEG, PGM and raw luma frames, read by ZXing, which is helped with tilted linear
// codes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/core/result.h"

namespace drivers {

struct Symbologies {
    bool code128 = true, qr = true, data_matrix = true, pdf417 = true, aztec = true;
};

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

/// PNG, JPEG or PGM (P5) by its first bytes. More than PIXELS_MAX is refused before any of it is decoded.
kiosk::Result<LumaPicture, PictureRefusal> parse_picture(std::span<const std::uint8_t> bytes);

struct Decoded {
    std::string text;       ///< raw bytes of the symbol
    std::string symbology;  ///< "Code128", "QRCode", …
    int degrees = 0;        ///< by how much the picture was turned to read it
};

inline constexpr std::size_t SYMBOLS_MAX = 4;  ///< a receipt carries three

/// Every symbol with a text of its own, at most SYMBOLS_MAX, in the order found. Pure; never throws.
std::vector<Decoded> decode_all(const LumaView& picture, const Symbologies& symbologies);

/// two_codes: symbols that do not mean one thing.
enum class DecodeFailure { nothing_found, two_codes };

/// Exactly one text, or why not. A receipt has several that belong together: see choose.h.
kiosk::Result<Decoded, DecodeFailure> decode(const LumaView& picture, const Symbologies& symbologies);

/// For replies and reports: "too_large", "two_codes", …
std::string_view name_of(PictureRefusal refusal);
std::string_view name_of(DecodeFailure failure);

}  // namespace drivers
