// Frames as cameras deliver them become luma: pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "drivers/pictures/picture.h"

namespace drivers {

enum class PixelFormat { grey, nv12, yuyv, uyvy, mjpeg };

struct FrameFormat {
    PixelFormat pixels = PixelFormat::yuyv;
    int width = 0, height = 0;  ///< px
    int stride = 0;             ///< bytes from row to row; means nothing for mjpeg
    bool operator==(const FrameFormat&) const = default;
};

enum class FrameFault {
    impossible_format,  ///< no size, a row longer than its stride, or more than FRAME_PIXELS_MAX
    too_short,          ///< fewer bytes than the format needs
    broken_jpeg,        ///< of another size too
};

/// More than any camera sends whose pictures are read while somebody waits.
inline constexpr std::int64_t FRAME_PIXELS_MAX = std::int64_t{3840} * 2160;

/// True for sizes that frames can have.
[[nodiscard]] bool is_possible(const FrameFormat& format);

/// Any bytes. Chroma is not looked at: a frame may end where its luma does.
kiosk::Result<LumaPicture, FrameFault> luma_of(const FrameFormat& format,
                                               std::span<const std::uint8_t> bytes);

/// "YUYV", "MJPEG", …
std::string_view name_of(PixelFormat format);

}  // namespace drivers
