// A clip's file, any bytes: what is taken for sound is neither empty nor longer than its file or than a clip
// may be.
#include <cstdint>
#include <cstdlib>

#include "kiosk/voice/wave.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto sound = kiosk::parse_wave({data, size});
    if (sound && (sound->empty() || sound->size() * 2 > size ||
                  sound->size() > std::size_t{kiosk::SOUND_RATE} * kiosk::CLIP_SECONDS_MAX))
        std::abort();
    return 0;
}
