// Sound as the voices' clips have it and as a speaker gets it.
#pragma once

#include <cstdint>
#include <vector>

namespace kiosk {

inline constexpr int SOUND_RATE = 22'050;  ///< samples a second; espeak-ng's, and enough for speech

/// One channel; each sample from -32,768 to 32,767.
using Sound = std::vector<std::int16_t>;

/// `percent` of every sample, 0 to 100.
inline Sound at_volume(Sound sound, int percent) {
    for (auto& sample : sound) sample = static_cast<std::int16_t>(sample * percent / 100);
    return sound;
}

}  // namespace kiosk
