#include "kiosk/voice/wave.h"

#include <doctest/doctest.h>

#include <span>
#include <string>

#include "tests/voice/wave_bytes.h"

using namespace kiosk;
using namespace wave_bytes;

namespace {

const Sound SAMPLES{0, 1, -1, 32767, -32768, 1000};

Result<Sound, WaveFault> read(const std::string& bytes) {
    return parse_wave({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

void is_refused(const std::string& bytes, WaveFault as) {
    const auto sound = read(bytes);
    REQUIRE_FALSE(sound.has_value());
    CHECK(sound.error() == as);
}

std::string with_format(const std::string& format) {
    return riff(chunk("fmt ", format) + chunk("data", samples(SAMPLES)));
}

}  // namespace

TEST_CASE("a clip's samples are read as they were written") {
    const auto sound = read(file(SAMPLES));
    REQUIRE(sound.has_value());
    CHECK(*sound == SAMPLES);
}

TEST_CASE("what a recorder adds before, between and behind is passed over, of odd length too") {
    const auto sound = read(riff(chunk("LIST", "abc") + chunk("fmt ", format({})) + chunk("junk", "x") +
                                 chunk("data", samples(SAMPLES)) + chunk("id3 ", "yz")));
    REQUIRE(sound.has_value());
    CHECK(*sound == SAMPLES);
}

TEST_CASE("PCM in the extensible form is read too") {
    const auto extensible = format({0xfffe}) + number(22, 2) + number(16, 2) + number(4, 4) + number(1, 2) +
                            std::string(14, '\0');
    const auto sound = read(with_format(extensible));
    REQUIRE(sound.has_value());
    CHECK(*sound == SAMPLES);
}

TEST_CASE("another rate, channels, depth or coding is refused as another format") {
    for (const Format& of :
         {Format{1, 2}, Format{1, 1, 44100}, Format{1, 1, 22050, 8}, Format{3}, Format{0xfffe}})
        is_refused(with_format(format(of)), WaveFault::other_format);
}

TEST_CASE("what is no whole WAV file is refused, wherever it is cut") {
    is_refused("", WaveFault::not_a_wave);
    is_refused("MP3", WaveFault::not_a_wave);
    is_refused(std::string(100, '\xff'), WaveFault::not_a_wave);
    is_refused(with_format("short"), WaveFault::not_a_wave);
    const auto whole = file(SAMPLES);
    for (std::size_t length = 0; length < whole.size(); ++length)
        is_refused(whole.substr(0, length), WaveFault::not_a_wave);
}

TEST_CASE("a clip without a sample and one without end are refused") {
    is_refused(file({}), WaveFault::no_sound);
    CHECK(read(file(Sound(std::size_t{SOUND_RATE} * CLIP_SECONDS_MAX))).has_value());
    is_refused(file(Sound(std::size_t{SOUND_RATE} * CLIP_SECONDS_MAX + 1)), WaveFault::too_long);
}

TEST_CASE("a sound's file is what another hand writes of it, field by field") {
    const Sound sound{0, 1, -1, 32'767, -32'768};
    CHECK(wave_file(sound) == wave_bytes::file(sound));
    CHECK(wave_file({}) == wave_bytes::file({}));
}
