// Pictures to text in a process of its own, the program picture-decoder: whatever a picture does to the
// library that reads it, it cannot end or hang the caller, and nothing of it stays.
#pragma once

#include <filesystem>
#include <vector>

#include "drivers/descriptor.h"
#include "drivers/pictures/decoded.h"
#include "drivers/pictures/picture.h"
#include "kiosk/core/result.h"

namespace drivers {

/// Beside the running program, where builds and packages put them all.
std::filesystem::path picture_decoder();

struct DecoderOptions {
    std::filesystem::path program = picture_decoder();
    Milliseconds patience{5000};  ///< a photo takes some 20 ms, 40 megapixels of noise 3 s
};

/// Every symbol with a text of its own, at most SYMBOLS_MAX, in the order found; none is no failure here.
/// Waits for the decoder to end. May be called by any thread.
kiosk::Result<std::vector<Decoded>, DecodeFailure> decode_apart(const LumaView& picture,
                                                                const Symbologies& symbologies,
                                                                const DecoderOptions& options = {});

}  // namespace drivers
