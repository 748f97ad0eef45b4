// The terminal's command line as values.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/core/result.h"
#include "ui/glass.h"

namespace CLI {
class App;
}

namespace terminal {

/// As typed.
struct Options {
    std::filesystem::path config = "/etc/motcua-kiosk/kiosk.toml";
    std::filesystem::path fonts = "/usr/share/fonts/opentype/inter";
    std::filesystem::path languages;  ///< empty: where this build or the package keeps them
    std::string windowed;             ///< WIDTHxHEIGHT; empty: fullscreen, or the headless portrait
    std::filesystem::path script;     ///< not empty: headless
    std::filesystem::path screenshots;
    std::filesystem::path gallery;          ///< not empty: only draw every screen into this folder
    std::string clock;                      ///< RFC 3339; empty: the machine's
    std::filesystem::path printer_control;  ///< the virtual printer's socket, for scripts that steer it
};

void add_options(CLI::App& app, Options& options);

/// "1080x1920" as a window's size; portrait Full HD when nothing was said.
kiosk::Result<ui::GlassOptions, std::string> glass_options(const Options& options);
/// The moment the wall clock is frozen at; none when it is not.
kiosk::Result<std::optional<std::chrono::sys_seconds>, std::string> frozen_moment(const Options& options);

}  // namespace terminal
