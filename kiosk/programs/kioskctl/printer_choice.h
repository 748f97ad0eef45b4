// A printer as it is named on the command line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/settings/printer_profile.h"

namespace kioskctl {

/// "usb", "usb:04b8:0e28", "network:10.0.0.9", "network:10.0.0.9:9100" or "cups:QUEUE"; what is not said
/// there stays as it is in `otherwise`. None of anything else.
std::optional<kiosk::PrinterSettings> parse_printer_choice(std::string_view words,
                                                           kiosk::PrinterSettings otherwise);

/// On the command line in place of what the settings say, where it is not empty.
struct PrinterWish {
    std::string printer, profile;
    std::string config = "/etc/motcua-kiosk/kiosk.toml";
};
struct WantedPrinter {
    kiosk::PrinterSettings settings;
    kiosk::PrinterProfile profile;
};
/// None after the reason was said on stderr. A printer on the command line needs no settings file.
std::optional<WantedPrinter> wanted_printer(const PrinterWish& wish);

}  // namespace kioskctl
