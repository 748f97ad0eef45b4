#include <doctest/doctest.h>

#include "drivers/decoding/decode_all.h"
#include "drivers/pictures/picture_file.h"
#include "drivers/scanners/choose.h"
#include "tests/decode/samples.h"

namespace {

const std::filesystem::path SAMPLES = std::filesystem::path(MOTCUA_SOURCE_DIR) / "tests/samples";

std::vector<std::string> texts_of(const std::vector<drivers::Decoded>& symbols) {
    std::vector<std::string> texts;
    for (const auto& symbol : symbols) texts.push_back(symbol.text);
    std::sort(texts.begin(), texts.end());
    return texts;
}

drivers::LumaPicture picture_of(const std::string& name) {
    auto picture = drivers::read_picture(SAMPLES / name);
    REQUIRE(picture.has_value());
    return std::move(*picture);
}

}  // namespace

TEST_CASE("every symbol of every sample picture is read, and nothing else") {
    for (const char* folder : {"pictures", "receipts"}) {
        for (const auto& file : samples::pictures_in(SAMPLES / folder)) {
            CAPTURE(file.filename().string());
            const auto picture = drivers::read_picture(file);
            REQUIRE(picture.has_value());
            CHECK(texts_of(drivers::decode_all(picture->view(), {})) == samples::expected_texts(file));
        }
    }
}

TEST_CASE("junk gives nothing: neither a text nor a crash") {
    for (const auto& file : samples::pictures_in(SAMPLES / "junk")) {
        CAPTURE(file.filename().string());
        const auto picture = drivers::read_picture(file);
        const bool broken = file.filename().string().starts_with("broken");
        if (broken) CHECK(!picture.has_value());
        if (picture) CHECK(drivers::decode_all(picture->view(), {}).empty());
    }
}

TEST_CASE("a code tilted by any angle is read, and the turn is reported") {
    const auto tilted = drivers::decode_all(picture_of("pictures/code128-020-degrees.png").view(), {});
    REQUIRE(tilted.size() == 1);
    CHECK(tilted.front().symbology == "Code128");
    CHECK(std::abs(tilted.front().degrees - 20) <= 1);
}

TEST_CASE("two different codes in one picture are refused, the same code twice is not") {
    for (const char* name : {"two-codes-bars.png", "two-codes-qr.png", "two-codes-bars-and-qr.png"}) {
        CAPTURE(name);
        const auto symbols = drivers::decode_all(picture_of(std::string("pictures/") + name).view(), {});
        const auto choice = drivers::choose(symbols, {}, {});
        REQUIRE(!choice.has_value());
        CHECK(choice.error() == drivers::DecodeFailure::two_codes);
    }
    CHECK(drivers::decode_all(picture_of("pictures/same-code-twice.png").view(), {}).size() == 1);
}

TEST_CASE("a symbology that the settings leave out is not read") {
    drivers::Symbologies without_qr;
    without_qr.qr = false;
    CHECK(drivers::decode_all(picture_of("pictures/qr.png").view(), without_qr).empty());
    const drivers::Symbologies none{false, false, false, false, false};
    CHECK(drivers::decode_all(picture_of("pictures/qr.png").view(), none).empty());
}

TEST_CASE("a frame with padded rows reads like the picture itself") {
    const auto picture = picture_of("pictures/code128-010-degrees.png");
    const int stride = picture.width + 37;
    std::vector<std::uint8_t> padded(
        static_cast<std::size_t>(stride) * static_cast<std::size_t>(picture.height), 0);
    for (int row = 0; row < picture.height; ++row) {
        std::copy_n(picture.luma.data() + row * picture.width, picture.width, padded.data() + row * stride);
    }
    const drivers::LumaView frame{padded.data(), picture.width, picture.height, stride};
    CHECK(texts_of(drivers::decode_all(frame, {})) == texts_of(drivers::decode_all(picture.view(), {})));
}

TEST_CASE("frames of no size, or with impossible strides, give nothing") {
    const std::vector<std::uint8_t> luma(64 * 64, 128);
    CHECK(drivers::decode_all({}, {}).empty());
    CHECK(drivers::decode_all({luma.data(), 0, 64, 64}, {}).empty());
    CHECK(drivers::decode_all({luma.data(), 64, -1, 64}, {}).empty());
    CHECK(drivers::decode_all({luma.data(), 64, 64, 10}, {}).empty());
    for (int side = 1; side < 40; ++side)
        CHECK(drivers::decode_all({luma.data(), side, 41 - side, 64}, {}).empty());
}
