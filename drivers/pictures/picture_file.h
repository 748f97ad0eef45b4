// A picture from a file named by a person or by the simulated scanner.
#pragma once

#include <string>

#include "drivers/pictures/picture.h"

namespace drivers {

/// Regular files up to 64 MB; the content is parsed by parse_picture.
kiosk::Result<LumaPicture, PictureRefusal> read_picture(const std::string& path);

}  // namespace drivers
