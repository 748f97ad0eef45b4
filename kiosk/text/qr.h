// The modules of a QR code (ZXing's writer), for whoever draws one.
#pragma once

#include <string_view>
#include <vector>

namespace kiosk {

struct QrModules {
    int side = 0;  ///< modules, without the quiet zone; 0 = the text does not fit
    std::vector<bool> dark;
    [[nodiscard]] bool at(int x, int y) const { return dark[static_cast<std::size_t>(y) * side + x]; }
};

/// Level M, UTF-8.
QrModules qr_modules(std::string_view text);

}  // namespace kiosk
