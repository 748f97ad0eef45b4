// A text as the modules of a QR code, level M, without its quiet zone.
#pragma once

#include <string_view>
#include <vector>

namespace ui {

struct QrModules {
    int side = 0;  ///< 0 when the text cannot be encoded
    std::vector<bool> dark;
    [[nodiscard]] bool at(int x, int y) const { return dark[static_cast<std::size_t>(y) * side + x]; }
};

QrModules qr_modules(std::string_view text);

}  // namespace ui
