#include "kiosk/text/qr.h"

#include <BitMatrix.h>
#include <MultiFormatWriter.h>

#include <exception>
#include <string>

namespace kiosk {

QrModules qr_modules(std::string_view text) {
    if (text.empty()) return {};
    QrModules modules;
    try {
        constexpr int LEVEL_M = 3;  // ZXing counts 0-8 over all symbologies
        const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                            .setEncoding(ZXing::CharacterSet::UTF8)
                                            .setEccLevel(LEVEL_M)
                                            .setMargin(0)
                                            .encode(std::string(text), 0, 0);
        modules.side = matrix.width();
        for (int y = 0; y < modules.side; ++y)
            for (int x = 0; x < modules.side; ++x) modules.dark.push_back(matrix.get(x, y));
    } catch (const std::exception&) {
        return {};
    }
    return modules;
}

}  // namespace kiosk
