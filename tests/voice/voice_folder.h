// A folder of clips that a test records.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/voice/wave_bytes.h"

/// A folder of this test's own, gone with it.
class VoiceFolder {
  public:
    VoiceFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "motcua-voice-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        place_ = name;
    }
    VoiceFolder(const VoiceFolder&) = delete;
    VoiceFolder& operator=(const VoiceFolder&) = delete;
    ~VoiceFolder() { std::filesystem::remove_all(place_); }

    void add(const std::string& file, const kiosk::Sound& sound) const {
        wave_bytes::write(place_ / file, wave_bytes::file(sound));
    }
    [[nodiscard]] const std::filesystem::path& place() const { return place_; }

  private:
    std::filesystem::path place_;
};
