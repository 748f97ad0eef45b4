// What the terminal and the program picture-decoder say to each other. Each side parses what it hears as if
// a stranger had said it: ZXing may have run wild in between.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/pictures/decoded.h"
#include "drivers/pictures/picture.h"

namespace drivers {

/// A file of a header, then the rows of the picture without any gap.
struct DecodeRequest {
    LumaView picture;
    Symbologies symbologies;
};

inline constexpr std::size_t REQUEST_HEADER_BYTES = 16;

std::array<std::uint8_t, REQUEST_HEADER_BYTES> request_header(const DecodeRequest& request);

/// The picture lies in the bytes given. None when header and length do not belong together.
std::optional<DecodeRequest> parse_request(std::span<const std::uint8_t> bytes);

/// Twice what the densest symbol that ZXing reads holds.
inline constexpr std::size_t SYMBOL_BYTES_MAX = 8192;
inline constexpr std::size_t REPLY_BYTES_MAX = SYMBOLS_MAX * (2 * SYMBOL_BYTES_MAX + 32) + 4;

/// A line for each symbol, "SYMBOLOGY DEGREES TEXT" with the text in hexadecimal digits, and a last one,
/// "end".
std::string encode_reply(std::span<const Decoded> symbols);
std::optional<std::vector<Decoded>> parse_reply(std::string_view reply);

}  // namespace drivers
