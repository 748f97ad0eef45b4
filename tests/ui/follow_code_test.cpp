// The follow code as a phone's camera meets it on the glass.
#include <doctest/doctest.h>
#include <png.h>

#include <filesystem>

#include "tests/printing/zbar_reads.h"
#include "tests/text/languages.h"
#include "ui/gallery.h"
#include "ui/glass.h"

namespace {

namespace fs = std::filesystem;

/// Dark parts of a screen are black dots.
kiosk::Dots read_dots(const fs::path& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_file(&image, file.c_str()) != 0);
    image.format = PNG_FORMAT_GRAY;
    std::vector<std::uint8_t> grey(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, grey.data(), 0, nullptr) != 0);
    kiosk::Dots dots{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    dots.bits.resize(static_cast<std::size_t>(dots.stride()) * image.height);
    for (std::size_t y = 0; y < image.height; ++y)
        for (std::size_t x = 0; x < image.width; ++x)
            if (grey[y * image.width + x] < 128)
                dots.bits[y * dots.stride() + x / 8] |= static_cast<std::uint8_t>(0x80 >> (x % 8));
    return dots;
}

std::vector<std::string> codes_on(const kiosk::State& state, bool lying) {
    ui::GlassOptions options{.headless = true};
    if (lying) std::swap(options.width, options.height);
    const auto glass = ui::Glass::open(options, "/usr/share/fonts/opentype/inter");
    REQUIRE(glass);
    const kiosk::Catalogues texts{languages::loaded(kiosk::Language::vietnamese),
                                  languages::loaded(kiosk::Language::english)};
    const fs::path file = fs::path(MOTCUA_PROGRAMS_DIR).parent_path() / "pictures/follow-code.png";
    fs::create_directories(file.parent_path());
    (*glass)->show(ui::sample_view(state, texts));
    REQUIRE((*glass)->save_png(file));
    return tests::codes_zbar_reads(read_dots(file));
}

}  // namespace

TEST_CASE("zbar reads the follow address from every screen that shows one, and no code from the others") {
    for (const bool contrast : {false, true}) {
        kiosk::Comfort comfort;
        comfort.high_contrast = contrast;
        for (const ui::SampleScreen& sample : ui::sample_screens(comfort)) {
            if (!std::holds_alternative<kiosk::state::Ticketed>(sample.state.screen)) continue;
            CAPTURE(sample.name);
            const bool followed = sample.name != "ticket-unfollowed";
            const std::vector<std::string> wanted(followed ? 1 : 0,
                                                  "https://xepso.example/0123456789abcdef0123456789abcdef");
            CHECK(codes_on(sample.state, false) == wanted);
            CHECK(codes_on(sample.state, true) == wanted);
        }
    }
}
