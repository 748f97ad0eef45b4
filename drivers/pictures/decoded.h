// What was read from a picture, and why nothing was.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace drivers {

struct Symbologies {
    bool code128 = true, qr = true, data_matrix = true, pdf417 = true, aztec = true;
    bool operator==(const Symbologies&) const = default;
};

struct Decoded {
    std::string text;       ///< raw bytes of the symbol
    std::string symbology;  ///< "Code128", "QRCode", …
    int degrees = 0;        ///< by how much the picture was turned to read it
    bool operator==(const Decoded&) const = default;
};

inline constexpr std::size_t SYMBOLS_MAX = 4;  ///< a receipt carries three

enum class DecodeFailure {
    nothing_found,
    two_codes,        ///< symbols that do not mean one thing
    decoder_missing,  ///< the program that decodes could not be started
    decoder_ended,    ///< it died of this picture, was too slow, or answered what no decoder answers
};

/// For replies and reports: "two_codes", "decoder_ended", …
std::string_view name_of(DecodeFailure failure);

}  // namespace drivers
