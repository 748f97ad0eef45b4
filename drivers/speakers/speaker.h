// The loudspeaker of a hall or of a terminal.
#pragma once

#include <optional>
#include <string>

#include "kiosk/voice/sound.h"

namespace drivers {

enum class SpeakerFault {
    no_device,  ///< none is there, or another program holds it
    lost,       ///< it left, or took nothing, before it had everything
};
struct SpeakerFailure {
    SpeakerFault fault = SpeakerFault::no_device;
    std::string detail;  ///< SDL's words, for the engineer; may be empty
};

/// Waits until the device has all of it, about as long as it lasts; none: it has. On any thread, one at a
/// time. The device is open only meanwhile, so that it may be plugged in, unplugged or used by others between
/// two calls. SDL_AUDIODRIVER chooses how it is reached.
std::optional<SpeakerFailure> play(const kiosk::Sound& sound);

}  // namespace drivers
