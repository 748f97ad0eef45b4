#include "ui/qr_modules.h"

#include <BitMatrix.h>
#include <MultiFormatWriter.h>

#include <exception>

namespace ui {

QrModules qr_modules(std::string_view text) {
    if (text.empty()) return {};
    QrModules modules;
    try {
        constexpr int LEVEL_M = 3;  // ZXing counts 0-8
        const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                            .setEncoding(ZXing::CharacterSet::UTF8)
                                            .setEccLevel(LEVEL_M)
                                            .setMargin(0)
                                            .encode(std::string(text), 0, 0);
        modules.side = matrix.width();
        for (int y = 0; y < modules.side; ++y)
            for (int x = 0; x < modules.side; ++x) modules.dark.push_back(matrix.get(x, y));
    } catch (const std::exception&) {
        return {};  // too long for a QR code
    }
    return modules;
}

}  // namespace ui
