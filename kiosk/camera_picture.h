// What a camera sees, small and grey, for the screen of whoever stands before it and for nothing else: it is
// never written anywhere.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace kiosk {

struct CameraPicture {
    int width = 0, height = 0;       ///< px
    std::vector<std::uint8_t> luma;  ///< mirrored, as people know themselves
    bool too_dark = false;           ///< to read a code
};

/// Null while the camera does not look. Never changed once it is shared.
using SharedPicture = std::shared_ptr<const CameraPicture>;

}  // namespace kiosk
