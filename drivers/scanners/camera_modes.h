// What a V4L2 device is and what it can be made to deliver.
#pragma once

#include <optional>

#include "drivers/scanners/camera_device.h"

namespace drivers {

/// ioctl() that is begun again when a signal interrupts it. 0, or the error.
int camera_call(int node, unsigned long request, void* argument);

/// None when it does not capture single pictures by streaming.
std::optional<CameraIdentity> ask_identity(int node);

/// Whether the device still has this mode: while it does not stream, any program may change it.
bool has_mode(int node, const CameraMode& mode);

/// Sets the best mode there is; what the device answered. None when no format is known here, and `error` is
/// 0; or when the device refuses.
std::optional<CameraMode> choose_mode(int node, int& error);

}  // namespace drivers
