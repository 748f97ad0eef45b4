// Sound as the voices' clips have it and as a speaker gets it.
#pragma once

#include <cstdint>
#include <vector>

namespace kiosk {

inline constexpr int SOUND_RATE = 22'050;  ///< samples a second; espeak-ng's, and enough for speech

/// One channel; each sample from -32,768 to 32,767.
using Sound = std::vector<std::int16_t>;

}  // namespace kiosk
