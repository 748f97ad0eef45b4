// A printer as it is named on the command line.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/settings/settings.h"

namespace kioskctl {

/// "usb", "usb:04b8:0e28", "network:10.0.0.9", "network:10.0.0.9:9100" or "cups:QUEUE"; what is not said
/// there stays as it is in `otherwise`. None of anything else.
std::optional<kiosk::PrinterSettings> parse_printer_choice(std::string_view words,
                                                           kiosk::PrinterSettings otherwise);

}  // namespace kioskctl
