// A clip's file, out of bytes that a centre has recorded (fuzzed), and a sound as such a file. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "kiosk/core/result.h"
#include "kiosk/voice/sound.h"

namespace kiosk {

enum class WaveFault {
    not_a_wave,    ///< no RIFF file of WAVE, or cut off
    other_format,  ///< not PCM of SOUND_RATE, one channel, 16 bit: converting is for who records
    no_sound,      ///< not one sample
    too_long,      ///< over CLIP_SECONDS_MAX
};
inline constexpr int CLIP_SECONDS_MAX = 10;
inline constexpr std::size_t WAVE_BYTES_MAX = 1'000'000;  ///< a clip's sound and whatever a recorder adds

/// "RIFF", chunks in little endian, of which "fmt " and "data" count (Multimedia Programming Interface and
/// Data Specifications 1.0, 1991).
Result<Sound, WaveFault> parse_wave(std::span<const std::uint8_t> bytes);

/// The file that has this sound and nothing else: what every player knows.
std::string wave_file(const Sound& sound);

}  // namespace kiosk
