#include <cstdlib>

#include "kiosk/hall/pictures_folder.h"

/// Any bytes as the beginning of a PNG: a size that may be, which the head alone decides, or none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span bytes(data, size);
    const auto found = kiosk::png_size(bytes);
    if (!found) return 0;
    if (found->width == 0 || found->height == 0 || size < kiosk::PNG_HEAD_BYTES) std::abort();
    if (kiosk::png_size(bytes.first(kiosk::PNG_HEAD_BYTES)) != found) std::abort();
    return 0;
}
