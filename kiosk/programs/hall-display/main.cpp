#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>

#include "kiosk/programs/command_line.h"
#include "kiosk/programs/hall-display/display.h"

namespace {

using namespace programs;

volatile std::sig_atomic_t must_end = 0;

int complain(const std::string& sentence, int exit_code) {
    std::cerr << "hall-display: " << sentence << std::endl;
    return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Shows and says whose number is called in a waiting hall.", "hall-display");
    hall_display::DisplayOptions options;
    std::vector<int> window;
    std::filesystem::path picture;
    app.add_option("--config", options.config, "Settings of this display")->capture_default_str();
    app.add_option("--windowed", window, "In a window: WIDTH HEIGHT")->expected(2);
    app.add_option("--fonts", options.fonts, "Folder of the Inter fonts")->capture_default_str();
    app.add_option("--languages", options.languages, "Folder of the compiled languages");
    app.add_option("--picture", picture, "Without a screen; leaves a picture of what is shown at the end");
    if (const auto ended = ended_by_words(app, argc, argv)) return *ended;
    options.glass.headless = !picture.empty();
    options.glass.strips = true;
    options.glass.fullscreen = window.empty() && picture.empty();
    options.glass.width = window.empty() ? 1920 : window.front();
    options.glass.height = window.empty() ? 1080 : window.back();
    auto display = hall_display::Display::open(options);
    if (!display) return complain(display.error(), FAILED);
    for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, [](int) { must_end = 1; });
    while (must_end == 0 && (*display)->pass(std::chrono::seconds(1))) {
    }
    if (picture.empty() || (*display)->glass().save_png(picture)) return DONE;
    return complain("the picture cannot be written: " + picture.string(), FAILED);
}
