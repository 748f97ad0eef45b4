#include "kiosk/voice/clips.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/voice/voice_folder.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

void add_call(const VoiceFolder& folder) {
    folder.add("chime.wav", {9, 9});
    folder.add("vi/letter-a.wav", {1});
    folder.add("vi/letter-b.wav", {2});
    folder.add("vi/number-47.wav", {3, 3});
    folder.add("vi/counter.wav", {4});
    folder.add("vi/number-3.wav", {5});
}

Result<Sound, ClipFailure> called(const Call& call, const VoiceFolders& folders,
                                  Language language = Language::vietnamese) {
    return called_sound({{language, *spoken_call(call, language)}}, folders);
}

/// The samples that are not silent, and how long silence lies between them.
std::string loud_parts(const Sound& sound) {
    std::string parts;
    std::size_t silent = 0;
    for (const auto sample : sound) {
        if (sample == 0) {
            ++silent;
            continue;
        }
        if (silent > 0)
            parts += " (" + std::to_string((silent * 1000 + SOUND_RATE / 2) / SOUND_RATE) + " ms) ";
        silent = 0;
        parts += std::to_string(sample);
    }
    return parts;
}

}  // namespace

TEST_CASE("chime, letters, number and counter follow with a comma's pause, words of a phrase with a breath") {
    const VoiceFolder folder;
    add_call(folder);
    const auto sound = called({"AB047", "3"}, {{}, folder.place()});
    REQUIRE(sound.has_value());
    CHECK(loud_parts(*sound) == "99 (250 ms) 1 (30 ms) 2 (250 ms) 33 (250 ms) 4 (30 ms) 5");
}

TEST_CASE("a call in two languages has one chime, and a longer pause between them") {
    const VoiceFolder folder;
    add_call(folder);
    folder.add("en/letter-b.wav", {6});
    folder.add("en/number-47.wav", {7});
    folder.add("en/counter.wav", {8});
    folder.add("en/number-3.wav", {9});
    const auto calls = announced_call({"B047", "3"}, {Language::vietnamese, Language::english});
    REQUIRE(calls.has_value());
    const auto sound = called_sound(*calls, {{}, folder.place()});
    REQUIRE(sound.has_value());
    CHECK(loud_parts(*sound) ==
          "99 (250 ms) 2 (250 ms) 33 (250 ms) 4 (30 ms) 5 (600 ms) 6 (250 ms) 7 (250 ms) 8 (30 ms) 9");
}

TEST_CASE("a centre's own recordings go before the defaults, clip by clip") {
    const VoiceFolder defaults, own;
    add_call(defaults);
    own.add("vi/number-47.wav", {7});
    const auto sound = called({"B047"}, {own.place(), defaults.place()});
    REQUIRE(sound.has_value());
    CHECK(loud_parts(*sound) == "99 (250 ms) 2 (250 ms) 7");
}

TEST_CASE("a missing clip is named by its file") {
    const VoiceFolder defaults, own;
    add_call(defaults);
    const auto sound = called({"B048"}, {own.place(), defaults.place()});
    REQUIRE_FALSE(sound.has_value());
    CHECK(sound.error().file == defaults.place() / "vi/number-48.wav");
    CHECK(std::holds_alternative<ClipMissing>(sound.error().fault));
}

TEST_CASE("a recording of the centre's own that cannot be used is named, not passed over") {
    const VoiceFolder defaults, own;
    add_call(defaults);
    wave_bytes::write(own.place() / "vi/number-47.wav", "no sound");
    const auto broken = called({"B047"}, {own.place(), defaults.place()});
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().file == own.place() / "vi/number-47.wav");
    REQUIRE(std::holds_alternative<WaveFault>(broken.error().fault));
    CHECK(std::get<WaveFault>(broken.error().fault) == WaveFault::not_a_wave);

    fs::create_directory(own.place() / "chime.wav");
    const auto folder = called({"B047"}, {own.place(), defaults.place()});
    REQUIRE_FALSE(folder.has_value());
    CHECK(folder.error().file == own.place() / "chime.wav");
}

TEST_CASE("a file without end is not read to its end") {
    const VoiceFolder defaults;
    add_call(defaults);
    wave_bytes::write(defaults.place() / "chime.wav", std::string(WAVE_BYTES_MAX + 1, 'x'));
    const auto sound = called({"B047"}, {{}, defaults.place()});
    REQUIRE_FALSE(sound.has_value());
    CHECK(std::get<WaveFault>(sound.error().fault) == WaveFault::too_long);
}

TEST_CASE("the built voices have every word, each cut to its speech and none longer than a breath") {
    for (const auto language : {Language::vietnamese, Language::english}) {
        const fs::path folder =
            fs::path(MOTCUA_VOICES_DIR) / (language == Language::vietnamese ? "vi" : "en");
        for (const auto& word : every_word(language)) {
            CAPTURE(word.clip);
            std::ifstream in(folder / (word.clip + ".wav"), std::ios::binary);
            const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>{in}, {}};
            const auto sound = parse_wave(bytes);
            REQUIRE(sound.has_value());
            // A syllable takes longer than a consonant whose vowel was lost.
            CHECK(sound->size() > SOUND_RATE * 140 / 1000);
            CHECK(sound->size() < SOUND_RATE * 1500 / 1000);
            const auto is_loud = [](std::int16_t sample) { return std::abs(int{sample}) > 300; };
            CHECK(std::any_of(sound->begin(), sound->begin() + SOUND_RATE * 30 / 1000, is_loud));
            CHECK(std::any_of(sound->end() - SOUND_RATE * 30 / 1000, sound->end(), is_loud));
        }
    }
}

TEST_CASE("numbers up to 9999 can be heard in both languages with the built voices") {
    for (const auto language : {Language::vietnamese, Language::english})
        for (int number = 1; number < 10'000; number += 37)
            CHECK(called({"B" + std::to_string(number), "3"}, {{}, MOTCUA_VOICES_DIR}, language).has_value());
}
