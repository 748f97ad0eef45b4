#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "drivers/scanners/camera_frame.h"

using drivers::FrameFault;
using drivers::FrameFormat;
using drivers::PixelFormat;
using Bytes = std::vector<std::uint8_t>;

namespace {

constexpr int WIDTH = 10, HEIGHT = 8;

std::uint8_t luma_at(int x, int y) {
    return static_cast<std::uint8_t>(20 * y + x);
}

/// A frame whose chroma and padding are 255, so that luma of another place is seen.
Bytes frame_of(const FrameFormat& format, int step, int first) {
    Bytes bytes(static_cast<std::size_t>(format.stride) * HEIGHT, 255);
    for (int y = 0; y < HEIGHT; ++y)
        for (int x = 0; x < WIDTH; ++x)
            bytes[static_cast<std::size_t>(y * format.stride + x * step + first)] = luma_at(x, y);
    return bytes;
}

bool is_whole(const drivers::LumaPicture& picture) {
    if (picture.width != WIDTH || picture.height != HEIGHT || picture.luma.size() != WIDTH * HEIGHT)
        return false;
    for (int y = 0; y < HEIGHT; ++y)
        for (int x = 0; x < WIDTH; ++x)
            if (picture.luma[static_cast<std::size_t>(y * WIDTH + x)] != luma_at(x, y)) return false;
    return true;
}

struct Packing {
    PixelFormat pixels;
    int step, first;
};
constexpr Packing PACKINGS[] = {{PixelFormat::grey, 1, 0},
                                {PixelFormat::nv12, 1, 0},
                                {PixelFormat::yuyv, 2, 0},
                                {PixelFormat::uyvy, 2, 1}};

Bytes photo() {
    std::ifstream file(std::string(MOTCUA_SOURCE_DIR) + "/tests/samples/receipts/receipt-photo.jpg",
                       std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

FrameFault fault_of(const FrameFormat& format, const Bytes& bytes) {
    const auto picture = drivers::luma_of(format, bytes);
    REQUIRE(!picture.has_value());
    return picture.error();
}

}  // namespace

TEST_CASE("luma is found in every format, whatever the stride, and one byte too few is noticed") {
    for (const auto& [pixels, step, first] : PACKINGS) {
        for (const int padding : {0, 1, 7, 54}) {
            CAPTURE(std::string(name_of(pixels)));
            CAPTURE(padding);
            const FrameFormat format{pixels, WIDTH, HEIGHT, WIDTH * step + padding};
            Bytes bytes = frame_of(format, step, first);
            bytes.resize(bytes.size() - static_cast<std::size_t>(padding));  // behind the last row is none
            const auto picture = drivers::luma_of(format, bytes);
            REQUIRE(picture.has_value());
            CHECK(is_whole(*picture));
            bytes.pop_back();
            CHECK(fault_of(format, bytes) == FrameFault::too_short);
            CHECK(fault_of(format, {}) == FrameFault::too_short);
        }
    }
}

TEST_CASE("sizes that no frame has are refused before a byte is looked at") {
    for (const auto& [pixels, step, first] : PACKINGS) {
        const int row = WIDTH * step;
        for (const FrameFormat& format :
             {FrameFormat{pixels, WIDTH, HEIGHT, row - 1}, FrameFormat{pixels, WIDTH, HEIGHT, 0},
              FrameFormat{pixels, WIDTH, HEIGHT, -row}, FrameFormat{pixels, 0, HEIGHT, row},
              FrameFormat{pixels, WIDTH, -HEIGHT, row}, FrameFormat{pixels, 7, HEIGHT, row},
              FrameFormat{pixels, 1 << 30, 1 << 30, 1 << 30}, FrameFormat{pixels, 3841, 2160, 3841 * 2}}) {
            CHECK(fault_of(format, Bytes(1000)) == FrameFault::impossible_format);
        }
    }
    CHECK(fault_of({PixelFormat::mjpeg, 0, 0, 0}, photo()) == FrameFault::impossible_format);
}

TEST_CASE("a JPEG frame is read when it is whole and of the size that was agreed upon") {
    const Bytes jpeg = photo();
    const auto picture = drivers::parse_picture(jpeg);
    REQUIRE(picture.has_value());
    const FrameFormat format{PixelFormat::mjpeg, picture->width, picture->height, 0};
    const auto luma = drivers::luma_of(format, jpeg);
    REQUIRE(luma.has_value());
    CHECK(luma->luma == picture->luma);

    Bytes padded = jpeg;  // as many cameras send it
    padded.resize(jpeg.size() + 4096);
    CHECK(drivers::luma_of(format, padded).has_value());

    for (const FrameFormat& other : {FrameFormat{PixelFormat::mjpeg, picture->width - 1, picture->height, 0},
                                     FrameFormat{PixelFormat::mjpeg, picture->width, picture->height + 1, 0},
                                     FrameFormat{PixelFormat::mjpeg, picture->height, picture->width, 0}})
        CHECK(fault_of(other, jpeg) == FrameFault::broken_jpeg);
    for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{20}, std::size_t{300},
                                     jpeg.size() / 2, jpeg.size() - 3}) {
        CAPTURE(length);
        CHECK(fault_of(format, {jpeg.begin(), jpeg.begin() + static_cast<std::ptrdiff_t>(length)}) ==
              FrameFault::broken_jpeg);
    }
}
