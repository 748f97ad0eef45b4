#include "drivers/scanners/camera_modes.h"

#include <linux/videodev2.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>

namespace drivers {
namespace {

struct KnownFormat {
    std::uint32_t name;
    PixelFormat pixels;
};
/// The least work first; the least bytes on the cable last.
constexpr std::array<KnownFormat, 5> FORMATS{{{V4L2_PIX_FMT_GREY, PixelFormat::grey},
                                              {V4L2_PIX_FMT_NV12, PixelFormat::nv12},
                                              {V4L2_PIX_FMT_YUYV, PixelFormat::yuyv},
                                              {V4L2_PIX_FMT_UYVY, PixelFormat::uyvy},
                                              {V4L2_PIX_FMT_MJPEG, PixelFormat::mjpeg}}};
constexpr std::uint32_t DESCRIBED_MAX = 64;  ///< formats; a driver that never ends its list is left
constexpr double ENOUGH_FRAMES = 24;
constexpr std::int64_t ENOUGH_PIXELS = std::int64_t{CameraDevice::WIDTH} * CameraDevice::HEIGHT;

template <std::size_t N>
std::string words(const __u8 (&bytes)[N]) {
    const auto* const end = std::find(bytes, bytes + N, 0);
    std::string text(bytes, end);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < ' ' || c == 0x7F; }, '?');
    return text;
}

bool offers(int node, std::uint32_t name) {
    for (std::uint32_t index = 0; index < DESCRIBED_MAX; ++index) {
        v4l2_fmtdesc described{};
        described.index = index;
        described.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        if (camera_call(node, VIDIOC_ENUM_FMT, &described) != 0) return false;
        if (described.pixelformat == name) return true;
    }
    return false;
}

double set_rate(int node) {
    v4l2_streamparm rate{};
    rate.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    rate.parm.capture.timeperframe = {1, CameraDevice::FRAMES_A_SECOND};
    // Who has only one rate may refuse, and is asked which it is.
    if (camera_call(node, VIDIOC_S_PARM, &rate) != 0 && camera_call(node, VIDIOC_G_PARM, &rate) != 0)
        return 0;
    const v4l2_fract& time = rate.parm.capture.timeperframe;
    return time.numerator == 0 ? 0 : static_cast<double>(time.denominator) / time.numerator;
}

/// What the device makes of the wish. None when it does something else altogether, or refuses.
std::optional<CameraMode> set_mode(int node, const KnownFormat& known, int& error) {
    v4l2_format format{};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    format.fmt.pix.width = CameraDevice::WIDTH;
    format.fmt.pix.height = CameraDevice::HEIGHT;
    format.fmt.pix.pixelformat = known.name;
    format.fmt.pix.field = V4L2_FIELD_NONE;
    if (const int refused = camera_call(node, VIDIOC_S_FMT, &format); refused != 0) {
        error = refused;
        return std::nullopt;
    }
    const v4l2_pix_format& pix = format.fmt.pix;
    constexpr std::uint32_t SIDE_MAX = 1U << 16;
    if (pix.pixelformat != known.name || std::max({pix.width, pix.height, pix.bytesperline}) > SIDE_MAX)
        return std::nullopt;
    CameraMode mode{{known.pixels, static_cast<int>(pix.width), static_cast<int>(pix.height),
                     static_cast<int>(pix.bytesperline)}};
    if (!is_possible(mode.frame)) return std::nullopt;
    mode.frames_a_second = set_rate(node);
    return mode;
}

/// What is enough is as good as what is more.
std::int64_t useful_pixels(const FrameFormat& frame) {
    return std::min(ENOUGH_PIXELS, std::int64_t{frame.width} * frame.height);
}
double useful_rate(double rate) {
    return rate <= 0 ? ENOUGH_FRAMES : std::min(ENOUGH_FRAMES, rate);
}

}  // namespace

bool is_better(const CameraMode& one, const CameraMode& other) {
    const double mine = static_cast<double>(useful_pixels(one.frame)) * useful_rate(one.frames_a_second);
    const double theirs =
        static_cast<double>(useful_pixels(other.frame)) * useful_rate(other.frames_a_second);
    return mine > theirs;
}

int camera_call(int node, unsigned long request, void* argument) {
    int code = 0;
    do code = ::ioctl(node, request, argument);
    while (code < 0 && errno == EINTR);
    return code < 0 ? errno : 0;
}

std::optional<CameraIdentity> ask_identity(int node) {
    v4l2_capability told{};
    if (camera_call(node, VIDIOC_QUERYCAP, &told) != 0) return std::nullopt;
    const std::uint32_t can =
        (told.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? told.device_caps : told.capabilities;
    if ((can & V4L2_CAP_VIDEO_CAPTURE) == 0 || (can & V4L2_CAP_STREAMING) == 0) return std::nullopt;
    return CameraIdentity{words(told.card), words(told.driver), words(told.bus_info)};
}

bool has_mode(int node, const CameraMode& mode) {
    v4l2_format format{};
    format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    if (camera_call(node, VIDIOC_G_FMT, &format) != 0) return false;
    const auto* const known = std::find_if(FORMATS.begin(), FORMATS.end(), [&](const KnownFormat& one) {
        return one.pixels == mode.frame.pixels;
    });
    const v4l2_pix_format& pix = format.fmt.pix;
    return pix.pixelformat == known->name && static_cast<int>(pix.width) == mode.frame.width &&
           static_cast<int>(pix.height) == mode.frame.height &&
           static_cast<int>(pix.bytesperline) == mode.frame.stride;
}

std::optional<CameraMode> choose_mode(int node, int& error) {
    error = 0;
    std::optional<CameraMode> best;
    const KnownFormat* best_format = nullptr;
    for (const KnownFormat& known : FORMATS) {
        if (!offers(node, known.name)) continue;
        const auto mode = set_mode(node, known, error);
        if (!mode || (best && !is_better(*mode, *best))) continue;
        best = mode;
        best_format = &known;
    }
    // The last one asked for is the one that is set.
    return best_format != nullptr ? set_mode(node, *best_format, error) : std::nullopt;
}

}  // namespace drivers
