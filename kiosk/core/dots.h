// A one-bit picture as thermal printers want it: 1 = black, rows padded to whole bytes, most significant bit
// left.
#pragma once

#include <cstdint>
#include <vector>

namespace kiosk {

struct Dots {
    int width = 0;   ///< dots, a multiple of 8
    int height = 0;  ///< rows
    std::vector<std::uint8_t> bits;

    [[nodiscard]] int stride() const { return width / 8; }
    [[nodiscard]] bool black(int x, int y) const { return (bits[y * stride() + x / 8] >> (7 - x % 8)) & 1; }
    bool operator==(const Dots&) const = default;
};

}  // namespace kiosk
