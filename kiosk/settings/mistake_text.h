// A mistake of a settings file as people read it at a terminal: where, what, and how to mend it.
#pragma once

#include <string>

#include "kiosk/settings/settings.h"

namespace kiosk {

/// Two lines without a line end: "kiosk.toml:3:8: printer.port is no number.\n    Write …".
std::string mistake_text(const std::string& file, const SettingsMistake& mistake, const Catalogue& words);

}  // namespace kiosk
