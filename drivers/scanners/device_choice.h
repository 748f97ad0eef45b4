// Which device the settings mean: by its path, by maker and product, or by its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/usb_id.h"

namespace drivers {

/// At most one of them is set.
struct DeviceChoice {
    std::string path;  ///< "/dev/serial/by-id/…"
    std::optional<kiosk::UsbId> usb;
    std::string name;  ///< as the kernel tells it
    [[nodiscard]] bool empty() const { return path.empty() && !usb && name.empty(); }
};

inline DeviceChoice device_choice(std::string_view text) {
    DeviceChoice choice;
    choice.usb = kiosk::parse_usb_id(text);
    if (text.starts_with('/')) {
        choice.path = text;
    } else if (!choice.usb) {
        choice.name = text;
    }
    return choice;
}

}  // namespace drivers
