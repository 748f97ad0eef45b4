#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include "kiosk/voice/clips.h"
#include "tests/command.h"
#include "tests/voice/voice_folder.h"

using namespace kiosk;

namespace {

/// What kioskctl says, on whatever stream.
command::Ended say(const std::string& words, const std::string& environment = "SDL_AUDIODRIVER=none") {
    return command::run("env " + environment + " " MOTCUA_PROGRAMS_DIR "/kioskctl say " + words + " 2>&1");
}

Sound samples_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
    Sound sound(bytes.size() / sizeof(Sound::value_type));
    std::memcpy(sound.data(), bytes.data(), sound.size() * sizeof(Sound::value_type));
    return sound;
}

/// What a sound device would have got.
Sound captured(const std::string& words) {
    const VoiceFolder folder;
    const auto file = (folder.place() / "captured.raw").string();
    const auto ended =
        say(words, "SDL_AUDIODRIVER=disk SDL_DISKAUDIODELAY=1 SDL_DISKAUDIOFILE='" + file + "'");
    CHECK(ended.exit_code == 0);
    return samples_of(file);
}

/// All of `sound` from the first sample on, then nothing but silence.
void is_heard(const Sound& heard, const Result<Sound, ClipFailure>& sound) {
    REQUIRE(sound.has_value());
    REQUIRE(heard.size() >= sound->size());
    const auto end = heard.begin() + static_cast<std::ptrdiff_t>(sound->size());
    CHECK(std::equal(sound->begin(), sound->end(), heard.begin()));
    CHECK(std::all_of(end, heard.end(), [](std::int16_t sample) { return sample == 0; }));
}

}  // namespace

TEST_CASE("the device gets the joined clips of a call, sample by sample, in both languages") {
    const Call call{"B047", "3"};
    for (const auto language : {Language::vietnamese, Language::english}) {
        const auto* const word = language == Language::vietnamese ? "vi" : "en";
        is_heard(captured(std::string("B047 --counter 3 --language ") + word),
                 called_sound({{language, *spoken_call(call, language)}}, {{}, MOTCUA_VOICES_DIR}));
    }
}

TEST_CASE("a centre's own recordings are what the device gets") {
    const VoiceFolder own;
    own.add("vi/number-5.wav", Sound(4000, 12'345));
    own.add("chime.wav", {1, -2, 3});
    const auto heard = captured("N005 --voices '" + own.place().string() + "'");
    is_heard(heard, called_sound(*announced_call({"N005", ""}, {Language::vietnamese}),
                                 {own.place(), MOTCUA_VOICES_DIR}));
    CHECK(std::count(heard.begin(), heard.end(), 12'345) >= 4000);
}

TEST_CASE("a call is printed where it shall not be heard, without any sound device") {
    const auto vietnamese = say("B047 --counter 3 --text");
    CHECK(vietnamese.exit_code == 0);
    CHECK(vietnamese.output == "bê, bốn mươi bảy, quầy ba\n");
    CHECK(say("1005 --text --language en").output == "one thousand and five\n");
}

TEST_CASE("without a sound device it says so and fails") {
    const auto ended = say("B047");
    CHECK(ended.exit_code == 1);
    CHECK(ended.output.starts_with("no sound device can be opened: "));
}

TEST_CASE("a driver that plays to nobody is a device") {
    CHECK(say("5", "SDL_AUDIODRIVER=dummy").exit_code == 0);
}

TEST_CASE("what cannot be said is wrong use, told before any device is asked") {
    const auto number = say("N-A003");
    CHECK(number.exit_code == 2);
    CHECK(number.output == "this number cannot be said: 1 to 6 of A-Z and 0-9, as B047\n");
    CHECK(say("B047 --counter tiep-nhan").exit_code == 2);
    CHECK(say("B047 --language fr").exit_code == 2);
}

TEST_CASE("a recording that cannot be used is named with what it must be") {
    const VoiceFolder own;
    const auto file = own.place() / "vi/number-5.wav";
    wave_bytes::write(file, wave_bytes::riff(wave_bytes::chunk("fmt ", wave_bytes::format({1, 2})) +
                                             wave_bytes::chunk("data", "abcd")));
    const auto ended = say("5 --voices '" + own.place().string() + "'");
    CHECK(ended.exit_code == 1);
    CHECK(ended.output == file.string() + " must be PCM of 22050 Hz, mono, 16 bit\n");
}
