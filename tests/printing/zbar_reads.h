// What another reader of QR codes than the one that draws them makes of a picture.
#pragma once

#include <zbar.h>

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/core/dots.h"

namespace tests {

inline std::vector<std::string> codes_zbar_reads(const kiosk::Dots& dots) {
    std::vector<std::uint8_t> grey;
    for (int y = 0; y < dots.height; ++y)
        for (int x = 0; x < dots.width; ++x) grey.push_back(dots.black(x, y) ? 0 : 255);
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image image(static_cast<unsigned>(dots.width), static_cast<unsigned>(dots.height), "Y800",
                      grey.data(), grey.size());
    std::vector<std::string> codes;
    if (scanner.scan(image) <= 0) return codes;
    for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
        codes.push_back(symbol->get_data());
    return codes;
}

}  // namespace tests
