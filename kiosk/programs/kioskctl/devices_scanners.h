// The scanners and cameras that `kioskctl devices` lists.
#pragma once

#include <vector>

#include "kiosk/programs/kioskctl/device_row.h"

namespace kioskctl {

/// The scanner that the settings name, opened for a moment, and everything plugged in that could be one, with
/// the settings that would choose it. Without settings: what is plugged in.
std::vector<DeviceRow> list_scanners(const kiosk::Settings* settings);

/// The same of cameras.
std::vector<DeviceRow> list_cameras(const kiosk::Settings* settings);

}  // namespace kioskctl
