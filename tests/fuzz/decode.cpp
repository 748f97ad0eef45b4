#include "drivers/decoding/decode_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Any pixels as a frame: the first two bytes are width and height in steps of 2 px, the rest is repeated to
/// fill it.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 3) return 0;
    drivers::LumaPicture picture{1 + data[0] * 2, 1 + data[1] * 2, {}};
    picture.luma.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    for (std::size_t i = 0; i < picture.luma.size(); ++i) picture.luma[i] = data[2 + i % (size - 2)];
    drivers::Symbologies symbologies;
    // This reader of Debian's ZXing 1.4 is known to read out of bounds; it runs only in a process of its own.
    symbologies.pdf417 = false;
    if (drivers::decode_all(picture.view(), symbologies).size() > drivers::SYMBOLS_MAX) __builtin_trap();
    return 0;
}
