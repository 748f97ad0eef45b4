// A call's clips, joined into what a speaker gets.
#pragma once

#include <filesystem>
#include <variant>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/voice/sound.h"
#include "kiosk/voice/spoken_call.h"
#include "kiosk/voice/wave.h"

namespace kiosk {

/// Each has chime.wav, and below "vi" and "en" the words' clips (assets/voices/README.md).
struct VoiceFolders {
    std::filesystem::path own;       ///< the centre's recordings, taken first, clip by clip; empty: none
    std::filesystem::path defaults;  ///< has every clip
};

struct ClipMissing {};
struct ClipFailure {
    std::filesystem::path file;  ///< of a missing clip: the default's
    std::variant<ClipMissing, WaveFault> fault;
};

/// One chime, then the call in each of its languages: a breath between words, a comma's pause between
/// phrases, a longer one between languages. Reads the files anew each time, so that a recording is heard as
/// soon as it lies there.
Result<Sound, ClipFailure> called_sound(const std::vector<SpokenCall>& calls, const VoiceFolders& folders);

}  // namespace kiosk
