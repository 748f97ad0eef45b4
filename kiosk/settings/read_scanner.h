// The sections [scanner] and [camera] of a settings file.
#pragma once

#include "kiosk/settings/settings.h"
#include "kiosk/settings/table_reader.h"

namespace kiosk {

void read_scanner(TableReader& reader, ScannerSettings& scanner);
void read_camera(TableReader& reader, CameraSettings& camera);

}  // namespace kiosk
