// A slip as a one-bit PNG file, for people, tests and the demo.
#pragma once

#include <filesystem>

#include "kiosk/core/dots.h"

namespace drivers {

/// False when the file cannot be written. The file appears whole or not at all.
bool write_png(const kiosk::Dots& slip, const std::filesystem::path& file);

}  // namespace drivers
