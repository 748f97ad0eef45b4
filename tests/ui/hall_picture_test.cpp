// A centre's own picture on the panel of a hall's display.
#include <cairo.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "kiosk/core/owned.h"
#include "ui/glass.h"

namespace {

namespace fs = std::filesystem;

/// A folder of its own, gone with it.
struct Folder {
    fs::path path = fs::temp_directory_path() / "motcua-hall-picture-XXXXXX";
    Folder() {
        std::string name = path.string();
        path = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

/// A black PNG of one bit a pixel, so that even a huge one is a small file.
std::string picture(const fs::path& file, int width, int height) {
    const kiosk::Owned<cairo_surface_t, cairo_surface_destroy> surface(
        cairo_image_surface_create(CAIRO_FORMAT_A1, width, height));
    REQUIRE(cairo_surface_write_to_png(surface.get(), file.c_str()) == CAIRO_STATUS_SUCCESS);
    return file.string();
}

ui::HallView board(const std::string& picture) {
    ui::HallView view;
    view.caption = "Mời số";
    view.number = "B047";
    view.counter = "Quầy 3";
    view.picture = picture;
    return view;
}

struct Display {
    std::unique_ptr<ui::Glass> glass;
    Folder folder;
    Display() {
        auto opened = ui::Glass::open({.width = 1920, .height = 1080, .headless = true},
                                      "/usr/share/fonts/opentype/inter");
        REQUIRE(opened);
        glass = std::move(*opened);
    }
    /// What is on the glass then, as a PNG's bytes.
    std::string shown(const ui::HallView& view) const {
        glass->show(view);
        REQUIRE(glass->save_png(folder.path / "glass"));
        std::stringstream bytes;
        bytes << std::ifstream(folder.path / "glass", std::ios::binary).rdbuf();
        return bytes.str();
    }
};

/// MiB that this process had in memory at most since the last question.
long most_memory() {
    long most = 0;
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:") status >> most;
    // Documented in proc(5): the peak begins anew.
    std::ofstream("/proc/self/clear_refs") << 5;
    return most / 1024;
}

}  // namespace

TEST_CASE("a centre's picture takes the place of the call on the panel") {
    const Display display;
    const auto call = display.shown(board(""));
    CHECK((display.shown(board(picture(display.folder.path / "small.png", 640, 480))) != call));
    CHECK((display.shown(board(picture(display.folder.path / "largest.png", 4096, 8))) != call));
}

TEST_CASE("what is no picture, or too large a one, leaves the call where it is") {
    const Display display;
    const auto call = display.shown(board(""));
    CHECK((display.shown(board("/nowhere/at/all.png")) == call));
    CHECK((display.shown(board(picture(display.folder.path / "wide.png", 4097, 8))) == call));
    CHECK((display.shown(board(picture(display.folder.path / "high.png", 8, 4097))) == call));
}

TEST_CASE("a picture of 10,000 pixels a side costs no memory") {
    const Display display;
    const auto huge = picture(display.folder.path / "huge.png", 10'000, 10'000);
    const auto call = display.shown(board(""));
    most_memory();
    const auto before = most_memory();
    CHECK((display.shown(board(huge)) == call));
    CHECK(most_memory() - before < 50);
}
