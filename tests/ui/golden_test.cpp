// Every screen as it was last looked at and accepted: half size, few colours. `./tests/run --accept NAME ui`
// stores anew.
#include <doctest/doctest.h>
#include <png.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/text/languages_folder.h"
#include "ui/gallery.h"
#include "ui/gallery_hall.h"
#include "ui/glass.h"

namespace {

namespace fs = std::filesystem;
namespace state = kiosk::state;

const fs::path FONTS = "/usr/share/fonts/opentype/inter";
const fs::path GOLDEN = fs::path(MOTCUA_SOURCE_DIR) / "tests/pictures/screens";

/// Six levels a channel. Anti-aliasing moves a pixel by one level at most; what a person would see moves it
/// further.
constexpr int LEVELS = 6;
/// So many pixels of half a million may differ by more: fewer than one edge of the smallest control moved by
/// 2 px.
constexpr int TOLERATED_PIXELS = 24;

struct Picture {
    unsigned width = 0, height = 0;
    std::vector<std::uint8_t> indices;
};

std::vector<png_color> colour_map() {
    const auto of_level = [](int level) { return static_cast<png_byte>(level * 255 / (LEVELS - 1)); };
    std::vector<png_color> map;
    for (int red = 0; red < LEVELS; ++red)
        for (int green = 0; green < LEVELS; ++green)
            for (int blue = 0; blue < LEVELS; ++blue)
                map.push_back({of_level(red), of_level(green), of_level(blue)});
    return map;
}

/// Three bytes a pixel.
struct Rgb {
    unsigned width = 0, height = 0;
    std::vector<std::uint8_t> pixels;
};

std::optional<Rgb> read_rgb(const fs::path& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0) return std::nullopt;
    image.format = PNG_FORMAT_RGB;
    std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) == 0) return std::nullopt;
    return Rgb{image.width, image.height, std::move(pixels)};
}

std::optional<Picture> read_rgb_halved(const fs::path& file) {
    const auto image = read_rgb(file);
    if (!image) return std::nullopt;
    const std::vector<std::uint8_t>& pixels = image->pixels;
    Picture half{image->width / 2, image->height / 2, {}};
    const std::size_t stride = 3UL * image->width;
    for (std::size_t y = 0; y < half.height; ++y)
        for (std::size_t x = 0; x < half.width; ++x) {
            int index = 0;
            for (std::size_t channel = 0; channel < 3; ++channel) {
                const std::uint8_t* at = pixels.data() + 2 * y * stride + 6 * x + channel;
                const int mean = (at[0] + at[3] + at[stride] + at[stride + 3]) / 4;
                index = index * LEVELS + (mean * (LEVELS - 1) + 127) / 255;
            }
            half.indices.push_back(static_cast<std::uint8_t>(index));
        }
    return half;
}

std::optional<Picture> read_golden(const fs::path& file) {
    const auto image = read_rgb(file);
    if (!image) return std::nullopt;
    const std::vector<std::uint8_t>& pixels = image->pixels;
    Picture picture{image->width, image->height, {}};
    for (std::size_t at = 0; at < pixels.size(); at += 3) {
        int index = 0;
        for (std::size_t channel = 0; channel < 3; ++channel)
            index = index * LEVELS + (pixels[at + channel] * (LEVELS - 1) + 127) / 255;
        picture.indices.push_back(static_cast<std::uint8_t>(index));
    }
    return picture;
}

/// As small as PNG gets: the simple interface of libpng knows no level. A failure ends the program.
bool write_golden(const Picture& picture, const fs::path& file) {
    fs::create_directories(file.parent_path());
    const std::vector<png_color> map = colour_map();
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "wb"), std::fclose);
    if (!stream) return false;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    constexpr int SMALLEST = 9, BITS = 8;
    png_init_io(png, stream.get());
    png_set_compression_level(png, SMALLEST);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_IHDR(png, info, picture.width, picture.height, BITS, PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_PLTE(png, info, map.data(), static_cast<int>(map.size()));
    png_write_info(png, info);
    for (std::size_t y = 0; y < picture.height; ++y)
        png_write_row(png, picture.indices.data() + y * picture.width);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return true;
}

int levels_apart(std::uint8_t one, std::uint8_t other) {
    int most = 0;
    for (int a = one, b = other, channel = 0; channel < 3; ++channel, a /= LEVELS, b /= LEVELS)
        most = std::max(most, std::abs(a % LEVELS - b % LEVELS));
    return most;
}

int differing_pixels(const Picture& one, const Picture& other) {
    if (one.width != other.width || one.height != other.height) return static_cast<int>(one.indices.size());
    int count = 0;
    for (std::size_t at = 0; at < one.indices.size(); ++at)
        if (levels_apart(one.indices[at], other.indices[at]) > 1) ++count;
    return count;
}

bool accepted(const std::string& name) {
    const char* wanted = std::getenv("MOTCUA_ACCEPT");
    return wanted != nullptr && *wanted != '\0' &&
           (std::string_view(wanted) == "all" || name.starts_with(wanted));
}

kiosk::Catalogues catalogues() {
    auto vietnamese = kiosk::Catalogue::load(kiosk::languages_folder(), kiosk::Language::vietnamese);
    auto english = kiosk::Catalogue::load(kiosk::languages_folder(), kiosk::Language::english);
    REQUIRE(vietnamese);
    REQUIRE(english);
    return {*vietnamese, *english};
}

void compare(const Picture& drawn, const std::string& name, const fs::path& drawn_file) {
    const fs::path golden_file = GOLDEN / (name + ".png");
    if (accepted(name)) REQUIRE(write_golden(drawn, golden_file));
    const auto golden = read_golden(golden_file);
    INFO(name, ": look at ", drawn_file.string(), ", then ./tests/run --accept ", name, " ui");
    CHECK(golden);
    if (golden) CHECK(differing_pixels(drawn, *golden) <= TOLERATED_PIXELS);
}

/// Both languages; and every help that a citizen can ask for, each alone.
struct Look {
    const char* name;
    kiosk::Comfort comfort;
};
std::vector<Look> looks() {
    using kiosk::Language;
    return {{"-vi", {.language = Language::vietnamese}},
            {"-en", {.language = Language::english}},
            {"-vi-large", {.language = Language::vietnamese, .large_text = true}},
            {"-vi-contrast", {.language = Language::vietnamese, .high_contrast = true}},
            {"-vi-low", {.language = Language::vietnamese, .low_reach = true}}};
}

/// They differ from a screen that is kept in every look by their words and a colour only, so one look will
/// do. Kept in every look are the dossiers with the most on them, the first and the longest of the rest.
constexpr std::string_view KEPT_IN_ONE_LOOK[] = {
    "showing-registered", "showing-received",      "showing-refused",      "showing-fee",
    "showing-withdrawn",  "showing-stopped",       "showing-returned",     "showing-no-set-date",
    "showing-late",       "no-ticket-not-kept",    "no-ticket-used-up",    "no-ticket-slow",
    "no-ticket-paused",   "no-ticket-gone",        "no-ticket-barred",     "no-ticket-day-over",
    "no-ticket-closed",   "check-in-missed",       "check-in-early",       "check-in-used",
    "check-in-other-day", "lookup-too-many-tries", "no-ticket-not-trusted"};

bool is_kept(const std::string& name, const Look& look, bool lying) {
    const bool usual = !lying && std::string_view(look.name) == looks().front().name;
    return usual || std::ranges::find(KEPT_IN_ONE_LOOK, name) == std::end(KEPT_IN_ONE_LOOK);
}

void compare_all(bool lying) {
    const fs::path folder = fs::path(MOTCUA_PROGRAMS_DIR).parent_path() / "pictures";
    fs::create_directories(folder);
    ui::GlassOptions options{.headless = true};
    if (lying) std::swap(options.width, options.height);
    auto glass = ui::Glass::open(options, FONTS);
    REQUIRE(glass);
    const kiosk::Catalogues texts = catalogues();
    for (const Look& look : looks()) {
        for (const ui::SampleScreen& sample : ui::sample_screens(look.comfort)) {
            if (!is_kept(sample.name, look, lying)) continue;
            const std::string name = sample.name + look.name + (lying ? "-landscape" : "-portrait");
            const fs::path file = folder / (name + ".png");
            (*glass)->show(ui::sample_view(sample.state, texts));
            REQUIRE((*glass)->save_png(file));
            const auto drawn = read_rgb_halved(file);
            REQUIRE(drawn);
            compare(*drawn, name, file);
        }
    }
}

}  // namespace

TEST_CASE("every screen looks as it was accepted, upright, in both languages and with every help") {
    compare_all(false);
}

TEST_CASE("every screen looks as it was accepted, lying, in both languages and with every help") {
    compare_all(true);
}

TEST_CASE("what the screens say of each reader, and what the camera sees, is shown as it was accepted") {
    const kiosk::Catalogues texts = catalogues();
    const fs::path folder = fs::path(MOTCUA_PROGRAMS_DIR).parent_path() / "pictures";
    fs::create_directories(folder);
    for (const bool lying : {false, true}) {
        ui::GlassOptions options{.headless = true};
        if (lying) std::swap(options.width, options.height);
        auto glass = ui::Glass::open(options, FONTS);
        REQUIRE(glass);
        const auto show = [&](const std::string& name, const kiosk::Screen& screen, const Look& look,
                              const ui::Readers& readers) {
            kiosk::State state;
            state.screen = screen;
            state.comfort = look.comfort;
            const std::string name_of_all = name + look.name + (lying ? "-landscape" : "-portrait");
            const fs::path file = folder / (name_of_all + ".png");
            (*glass)->show(ui::sample_view(state, texts, readers));
            REQUIRE((*glass)->save_png(file));
            const auto drawn = read_rgb_halved(file);
            REQUIRE(drawn);
            compare(*drawn, name_of_all, file);
        };
        const ui::Readers camera{.camera = true, .picture = ui::sample_sight()};
        const ui::Readers dark{.camera = true, .picture = ui::sample_sight(true)};
        const ui::Readers both{.scanner = true, .camera = true, .picture = camera.picture};
        for (const Look& look : looks()) {
            show("camera", state::Scanning{}, look, camera);
            show("readers-both", state::Scanning{}, look, both);
            show("readers-none", state::Scanning{}, look, {});
            show("home-camera", state::Home{}, look, camera);
        }
        const Look usual = looks().front();
        show("camera-dark", state::Scanning{}, usual, dark);
        show("idle-camera", state::Idle{}, usual, camera);
        show("home-no-reader", state::Home{}, usual, {});
        show("check-in-no-reader", state::CheckingIn{}, usual, {});
    }
}

/// Shows `view` and compares it with what was accepted under this name.
void compare_shown(ui::Glass& glass, const ui::HallView& view, const std::string& name) {
    const fs::path folder = fs::path(MOTCUA_PROGRAMS_DIR).parent_path() / "pictures";
    fs::create_directories(folder);
    const fs::path file = folder / (name + ".png");
    glass.show(view);
    REQUIRE(glass.save_png(file));
    const auto drawn = read_rgb_halved(file);
    REQUIRE(drawn);
    compare(*drawn, name, file);
}

TEST_CASE("a hall's boards look as they were accepted, in each shape and at every age") {
    struct Shape {
        std::string name;
        int width, height;
        bool is_vietnamese_only = false;
    };
    const kiosk::Catalogues texts = catalogues();
    for (const Shape& shape : {Shape{"-portrait", 1080, 1920}, Shape{"-landscape", 1920, 1080},
                               Shape{"-strip", 1920, 540}, Shape{"-long-strip", 1920, 360, true}}) {
        auto glass = ui::Glass::open(
            {.width = shape.width, .height = shape.height, .headless = true, .strips = true}, FONTS);
        REQUIRE(glass);
        for (const ui::SampleHall& sample : ui::sample_halls()) {
            compare_shown(**glass, ui::sample_view(sample, texts.vietnamese),
                          sample.name + "-vi" + shape.name);
            if (shape.is_vietnamese_only) continue;
            compare_shown(**glass, ui::sample_view(sample, texts.english), sample.name + "-en" + shape.name);
        }
    }
}

TEST_CASE("between calls a hall's board shows a picture, and in dark hours hardly anything") {
    const kiosk::Catalogues texts = catalogues();
    auto glass = ui::Glass::open({.width = 1920, .height = 1080, .headless = true, .strips = true}, FONTS);
    REQUIRE(glass);
    const auto halls = ui::sample_halls();
    ui::HallView view = ui::sample_view(halls.front(), texts.vietnamese);
    view.picture = GOLDEN / "home-vi-landscape.png";
    compare_shown(**glass, view, "hall-picture-vi-landscape");
    view.picture.clear();
    view.shift_x = -8;
    view.shift_y = 8;
    compare_shown(**glass, view, "hall-shifted-vi-landscape");
    view.is_dark = true;
    compare_shown(**glass, view, "hall-dark-vi-landscape");
}

TEST_CASE("a control moved by 2 px is seen, anti-aliasing is not") {
    Picture picture{200, 100, std::vector<std::uint8_t>(20'000, 215)};
    const auto with_box = [&picture](std::size_t left) {
        Picture boxed = picture;
        for (std::size_t y = 20; y < 56; ++y)
            for (std::size_t x = left; x < left + 36; ++x) boxed.indices[y * 200 + x] = 0;
        return boxed;
    };
    CHECK(differing_pixels(with_box(50), with_box(51)) > TOLERATED_PIXELS);
    Picture noisy = picture;
    for (std::size_t at = 0; at < noisy.indices.size(); at += 3) noisy.indices[at] = 214;
    CHECK(differing_pixels(picture, noisy) == 0);
}
