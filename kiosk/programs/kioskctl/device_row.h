// One device as `kioskctl devices` lists it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/settings/settings.h"

namespace kioskctl {

struct DeviceRow {
    std::string kind;    ///< "printer", "scanner", "camera"
    std::string name;    ///< what it calls itself
    std::string where;   ///< address or port
    std::string state;   ///< one word with underscores
    std::string detail;  ///< what an installer asks on the phone
};

/// The printer that the settings name, asked how it is, and every printer on USB. Without settings: those on
/// USB.
std::vector<DeviceRow> list_printers(const kiosk::Settings* settings,
                                     const std::filesystem::path& settings_file);

}  // namespace kioskctl
