#include "kiosk/programs/kiosk/options.h"

#include <CLI/CLI.hpp>
#include <charconv>

#include "kiosk/central/rfc3339.h"

namespace terminal {
namespace {

constexpr int SMALLEST_SIDE = 320;
constexpr int LARGEST_SIDE = 7680;

std::optional<int> side(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || value < SMALLEST_SIDE || value > LARGEST_SIDE) return std::nullopt;
    return value;
}

}  // namespace

void add_options(CLI::App& app, Options& options) {
    app.add_option("--config", options.config, "Settings of this terminal")->capture_default_str();
    app.add_option("--windowed", options.windowed, "In a window, WIDTHxHEIGHT")
        ->expected(0, 1)
        ->default_str("540x960");
    auto* headless = app.add_option("--headless", options.script,
                                    "Play this script without a screen; - plays standard input line by line");
    app.add_option("--screenshots", options.screenshots, "Where a script's pictures go")->needs(headless);
    app.add_option("--printer-control", options.printer_control, "Socket that steers the virtual printer")
        ->needs(headless);
    app.add_option("--gallery", options.gallery, "Draw every screen into this folder and end");
    app.add_option("--clock", options.clock, "Freeze the wall clock at this moment (RFC 3339)");
    app.add_option("--fonts", options.fonts, "Folder of the Inter fonts")->capture_default_str();
    app.add_option("--languages", options.languages, "Folder of the compiled languages");
}

kiosk::Result<ui::GlassOptions, std::string> glass_options(const Options& options) {
    ui::GlassOptions glass;
    glass.headless = !options.script.empty();
    glass.fullscreen = !glass.headless && options.windowed.empty();
    if (options.windowed.empty()) return glass;
    const std::string_view text = options.windowed;
    const auto cross = text.find('x');
    const auto width = side(text.substr(0, cross));
    const auto height = cross == text.npos ? std::nullopt : side(text.substr(cross + 1));
    if (!width || !height)
        return kiosk::Failure{"a window's size is WIDTHxHEIGHT, each 320 to 7680: " + options.windowed};
    glass.width = *width;
    glass.height = *height;
    return glass;
}

kiosk::Result<std::optional<std::chrono::sys_seconds>, std::string> frozen_moment(const Options& options) {
    if (options.clock.empty()) return std::optional<std::chrono::sys_seconds>{};
    const auto moment = kiosk::parse_instant(options.clock);
    if (!moment) return kiosk::Failure{"a moment is written as 2026-11-20T09:41:00+07:00: " + options.clock};
    return moment;
}

}  // namespace terminal
