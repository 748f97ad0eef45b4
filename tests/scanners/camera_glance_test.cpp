#include <random>

#include "drivers/scanners/camera_glance.h"
#include "tests/scanners/camera_frames.h"

using drivers::Attention;
using drivers::Deadline;
using drivers::Glance;
using drivers::Milliseconds;

namespace {

constexpr Milliseconds FRAME{33};

Glance plain(std::uint8_t brightness) {
    return glance_at(tests::plain_frame(brightness).view());
}

drivers::LumaPicture noisy(std::uint32_t seed) {
    std::mt19937 random(seed);
    auto frame = tests::plain_frame(120);
    for (auto& pixel : frame.luma) pixel = static_cast<std::uint8_t>(100 + random() % 41);
    return frame;
}

/// How many of the frames that come in this time are worth reading.
int noticed(Attention& attention, const Glance& glance, Deadline& now, Milliseconds time) {
    int count = 0;
    for (const Deadline end = now + time; now < end; now += FRAME)
        count += attention.notices(glance, now) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("noise is no change; a code held into the view is one, wherever it is held") {
    CHECK(!differs(glance_at(noisy(1).view()), glance_at(noisy(2).view())));
    const Glance empty = plain(230);
    CHECK(!differs(empty, empty));
    CHECK(differs(empty, glance_at(tests::frame_with("pictures/qr.png").view())));
    for (const int place : {0, 500, 1180}) {
        auto frame = tests::plain_frame(230);
        for (int y = 600; y < 700; ++y)
            for (int x = place; x < place + 100; ++x)
                frame.luma[static_cast<std::size_t>(y * tests::FRAME_WIDTH + x)] = x / 4 % 2 == 0 ? 20 : 230;
        CHECK(differs(empty, glance_at(frame.view())));
    }
}

TEST_CASE("every frame is worth reading for a while after something moved, few of a view that stays") {
    Attention attention;
    Deadline now{Milliseconds{1'000'000}};
    CHECK(noticed(attention, plain(200), now, Milliseconds{1000}) == 31);
    CHECK(noticed(attention, plain(200), now, Milliseconds{1000}) > 15);
    CHECK(noticed(attention, plain(200), now, Milliseconds{10'000}) == doctest::Approx(20).epsilon(0.1));
    const Glance held = glance_at(tests::frame_with("pictures/qr.png").view());
    CHECK(attention.notices(held, now));
    CHECK(noticed(attention, held, now, Milliseconds{1000}) == 31);
}

TEST_CASE("what moves slowly is noticed as well") {
    Attention attention;
    Deadline now{Milliseconds{1'000'000}};
    noticed(attention, plain(100), now, Milliseconds{5000});
    int seen = 0;
    for (std::uint8_t brightness = 100; brightness < 160; ++brightness, now += FRAME)
        seen += attention.notices(plain(brightness), now) ? 1 : 0;
    CHECK(seen > 40);
}

TEST_CASE("it is too dark when it stays dark, however bright a lamp in the view is") {
    Attention attention;
    Deadline now{Milliseconds{1'000'000}};
    noticed(attention, plain(12), now, Milliseconds{500});
    CHECK(!attention.too_dark());
    noticed(attention, plain(12), now, Milliseconds{1000});
    CHECK(attention.too_dark());
    auto lamp = tests::plain_frame(12);
    std::fill_n(lamp.luma.begin(), lamp.luma.size() / 20, std::uint8_t{255});
    CHECK(is_dark(glance_at(lamp.view())));
    CHECK(!is_dark(glance_at(tests::frame_with("pictures/qr.png", 0, 0.4).view())));
    attention.notices(plain(120), now);
    CHECK(!attention.too_dark());
}

TEST_CASE("any size and stride is looked at within its bytes") {
    for (const auto& [width, height] :
         {std::pair{8, 8}, std::pair{33, 9}, std::pair{8, 500}, std::pair{1919, 8}}) {
        const int stride = width + 3;
        const std::vector<std::uint8_t> bytes(static_cast<std::size_t>(stride * height - 3), 77);
        const Glance glance = drivers::glance_at({bytes.data(), width, height, stride});
        CHECK(std::all_of(glance.cells.begin(), glance.cells.end(), [](int cell) { return cell == 77; }));
    }
}
