// A frame as a camera might lie about it: format, size and stride from the first bytes, the rest is the
// frame. What is taken for one can be looked at and made small.
#include <cassert>
#include <cstdint>

#include "drivers/scanners/camera_frame.h"
#include "drivers/scanners/camera_glance.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t HEADER = 7;
    if (size < HEADER) return 0;
    const auto number = [data](int at) { return data[at] << 8 | data[at + 1]; };
    const drivers::FrameFormat format{static_cast<drivers::PixelFormat>(data[0] % 5), number(1), number(3),
                                      number(5)};
    const auto picture = drivers::luma_of(format, {data + HEADER, size - HEADER});
    if (!picture) return 0;
    assert(picture->width == format.width && picture->height == format.height);
    assert(picture->luma.size() ==
           static_cast<std::size_t>(format.width) * static_cast<std::size_t>(format.height));
    const auto glance = drivers::glance_at(picture->view());
    assert(!differs(glance, glance));
    return 0;
}
