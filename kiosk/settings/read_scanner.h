// The section [scanner] of a settings file.
#pragma once

#include "kiosk/settings/settings.h"
#include "kiosk/settings/table_reader.h"

namespace kiosk {

void read_scanner(TableReader& reader, ScannerSettings& scanner);

}  // namespace kiosk
