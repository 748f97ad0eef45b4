#include "drivers/decoding/read_symbol.h"

#include <exception>

#define ZX_USE_UTF8 1  // ZXing asks for it: without it text() is a deprecated wide string
#include <ZXing/ReadBarcode.h>

namespace drivers {
namespace {

ZXing::BarcodeFormats formats_of(const Symbologies& symbologies) {
    ZXing::BarcodeFormats formats;
    if (symbologies.code128) formats |= ZXing::BarcodeFormat::Code128;
    if (symbologies.qr) formats |= ZXing::BarcodeFormat::QRCode;
    if (symbologies.data_matrix) formats |= ZXing::BarcodeFormat::DataMatrix;
    if (symbologies.pdf417) formats |= ZXing::BarcodeFormat::PDF417;
    if (symbologies.aztec) formats |= ZXing::BarcodeFormat::Aztec;
    return formats;
}

Symbol symbol_of(const ZXing::Result& result) {
    Symbol symbol;
    symbol.decoded.text.assign(result.bytes().begin(), result.bytes().end());
    symbol.decoded.symbology = ZXing::ToString(result.format());
    symbol.linear = result.format() == ZXing::BarcodeFormat::Code128;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto& corner = result.position()[static_cast<int>(i)];
        symbol.corners[i] = {static_cast<double>(corner.x), static_cast<double>(corner.y)};
    }
    return symbol;
}

}  // namespace

std::optional<Symbol> read_symbol(const LumaView& picture, const Symbologies& symbologies, Effort effort) {
    const auto formats = formats_of(symbologies);
    if (formats.empty() || picture.width < 8 || picture.height < 8)
        return std::nullopt;  // none would mean all
    ZXing::DecodeHints hints;
    hints.setFormats(formats);
    hints.setTryRotate(effort == Effort::thorough);
    hints.setTryDownscale(effort == Effort::thorough);
    const ZXing::ImageView view(picture.data, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                picture.stride);
    try {
        const ZXing::Result result = ZXing::ReadBarcode(view, hints);
        if (!result.isValid() || result.bytes().empty()) return std::nullopt;
        return symbol_of(result);
    } catch (const std::exception&) {  // memory, or a size ZXing does not like: nothing was read
        return std::nullopt;
    }
}

}  // namespace drivers
