#include "drivers/pictures/picture.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// Any bytes as a picture: the sizes agree, or it is refused.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto picture = drivers::parse_picture({data, size});
    if (!picture) return 0;
    const auto pixels = static_cast<std::size_t>(picture->width) * static_cast<std::size_t>(picture->height);
    if (picture->luma.size() != pixels || pixels == 0) __builtin_trap();
    return 0;
}
