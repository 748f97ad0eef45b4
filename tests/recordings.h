// The recordings that tests replay, and what a replay makes of one.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "drivers/recordings/replay.h"

namespace tests {

/// Of tests/recordings.
inline drivers::Recording recording_named(const std::string& name) {
    std::ifstream stream(std::filesystem::path(MOTCUA_SOURCE_DIR) / "tests/recordings" / (name + ".rec"),
                         std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    auto recording = drivers::parse_recording(text);
    REQUIRE(recording.has_value());
    CHECK(text_of(*recording) == text);
    return *std::move(recording);
}

/// As long as all went as recorded.
inline std::vector<std::string> made_of(const drivers::Recording& recording) {
    std::vector<std::string> made;
    drivers::ReplayListener listener;
    listener.became = [&](std::uint32_t, const std::string& words) { made.push_back(words); };
    const auto difference = drivers::replay(recording, listener);
    if (difference) made.push_back("recorded: " + difference->recorded + ", now: " + difference->now);
    return made;
}

}  // namespace tests
