#include "kiosk/voice/clips.h"

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t BREATH = SOUND_RATE * 30 / 1000;
constexpr std::size_t COMMA = SOUND_RATE * 250 / 1000;
constexpr std::size_t BETWEEN_LANGUAGES = SOUND_RATE * 600 / 1000;

/// Below a voice folder.
fs::path file_of(const SpokenWord& word, Language language) {
    return fs::path(language == Language::vietnamese ? "vi" : "en") / (word.clip + ".wav");
}

fs::path first_of(const VoiceFolders& folders, const fs::path& file) {
    std::error_code error;
    if (!folders.own.empty() && fs::exists(folders.own / file, error)) return folders.own / file;
    return folders.defaults / file;
}

/// One byte over the limit is read, which tells a file that is too long from one that just fits.
Result<Sound, ClipFailure> read_clip(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return Failure{ClipFailure{file, ClipMissing{}}};
    std::vector<std::uint8_t> bytes(WAVE_BYTES_MAX + 1);
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(in.gcount());
    if (bytes.size() > WAVE_BYTES_MAX) return Failure{ClipFailure{file, WaveFault::too_long}};
    auto sound = parse_wave(bytes);
    if (!sound) return Failure{ClipFailure{file, sound.error()}};
    return std::move(*sound);
}

std::optional<ClipFailure> add_phrase(Sound& sound, std::size_t pause, const SpokenPhrase& phrase,
                                      Language language, const VoiceFolders& folders) {
    for (const auto& word : phrase) {
        const auto clip = read_clip(first_of(folders, file_of(word, language)));
        if (!clip) return clip.error();
        sound.insert(sound.end(), pause, 0);
        sound.insert(sound.end(), clip->begin(), clip->end());
        pause = BREATH;
    }
    return std::nullopt;
}

}  // namespace

Result<Sound, ClipFailure> called_sound(const std::vector<SpokenCall>& calls, const VoiceFolders& folders) {
    auto sound = read_clip(first_of(folders, "chime.wav"));
    if (!sound) return sound;
    std::size_t pause = COMMA;
    for (const auto& call : calls) {
        for (const auto& phrase : call.phrases) {
            if (auto failure = add_phrase(*sound, pause, phrase, call.language, folders))
                return Failure{*std::move(failure)};
            pause = COMMA;
        }
        pause = BETWEEN_LANGUAGES;
    }
    return sound;
}

}  // namespace kiosk
