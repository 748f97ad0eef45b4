// How every program here reads its command line.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>

#include "kiosk/programs/exit_codes.h"

namespace programs {

/// The exit code to end with at once: help was asked for, or the words were wrong and CLI11 said how.
inline std::optional<int> ended_by_words(CLI::App& app, int count, const char* const* words) {
    try {
        app.parse(count, words);
        return std::nullopt;
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == DONE ? DONE : WRONG_USE;
    }
}

}  // namespace programs
