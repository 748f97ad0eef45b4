#include "drivers/scanners/camera_frame.h"

#include <algorithm>
#include <utility>

#include "drivers/pictures/formats.h"

namespace drivers {
namespace {

/// Where luma lies in a row.
struct Layout {
    int step = 1;   ///< bytes from one pixel's luma to the next one's
    int first = 0;  ///< before the first pixel's
};

Layout layout_of(PixelFormat format) {
    switch (format) {
        case PixelFormat::yuyv:
            return {2, 0};
        case PixelFormat::uyvy:
            return {2, 1};
        case PixelFormat::grey:
        case PixelFormat::nv12:
        case PixelFormat::mjpeg:
            break;
    }
    return {1, 0};
}

kiosk::Result<LumaPicture, FrameFault> unpacked(const FrameFormat& format,
                                                std::span<const std::uint8_t> bytes) {
    const auto expected = static_cast<std::int64_t>(format.width) * format.height;
    auto picture = parse_jpeg(bytes, expected);
    if (!picture || picture->width != format.width || picture->height != format.height)
        return kiosk::Failure{FrameFault::broken_jpeg};
    return *std::move(picture);
}

}  // namespace

bool is_possible(const FrameFormat& format) {
    if (format.width < SIDE_MIN || format.height < SIDE_MIN) return false;
    if (static_cast<std::int64_t>(format.width) * format.height > FRAME_PIXELS_MAX) return false;
    return format.pixels == PixelFormat::mjpeg ||
           format.stride >= static_cast<std::int64_t>(format.width) * layout_of(format.pixels).step;
}

kiosk::Result<LumaPicture, FrameFault> luma_of(const FrameFormat& format,
                                               std::span<const std::uint8_t> bytes) {
    if (!is_possible(format)) return kiosk::Failure{FrameFault::impossible_format};
    if (format.pixels == PixelFormat::mjpeg) return unpacked(format, bytes);
    const auto [step, first] = layout_of(format.pixels);
    const auto width = static_cast<std::size_t>(format.width),
               height = static_cast<std::size_t>(format.height),
               stride = static_cast<std::size_t>(format.stride);
    if (bytes.size() < stride * (height - 1) + width * static_cast<std::size_t>(step))
        return kiosk::Failure{FrameFault::too_short};
    LumaPicture picture{format.width, format.height, std::vector<std::uint8_t>(width * height)};
    std::uint8_t* to = picture.luma.data();
    for (std::size_t row = 0; row < height; ++row, to += width) {
        const std::uint8_t* from = bytes.data() + row * stride + first;
        if (step == 1)
            std::copy_n(from, width, to);
        else
            for (std::size_t column = 0; column < width; ++column) to[column] = from[2 * column];
    }
    return picture;
}

std::string_view name_of(PixelFormat format) {
    switch (format) {
        case PixelFormat::grey:
            return "GREY";
        case PixelFormat::nv12:
            return "NV12";
        case PixelFormat::yuyv:
            return "YUYV";
        case PixelFormat::uyvy:
            return "UYVY";
        case PixelFormat::mjpeg:
            break;
    }
    return "MJPEG";
}

}  // namespace drivers
