// What a USB printer says of itself: the IEEE 1284 device id and the port status of the printer class. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/devices.h"

namespace drivers {

/// Printable ASCII, without blanks around it, at most 64 characters: what may be shown of a device's texts.
std::string printable(std::string_view text);

/// Each text as `printable` makes it; empty when it is not said.
struct DeviceId {
    std::string manufacturer, model, serial, commands, kind;
    bool operator==(const DeviceId&) const = default;
};

/// Answer to GET_DEVICE_ID: two bytes of length, then "MFG:…;MDL:…;". The length is not believed: there are
/// printers that count it wrongly or in the other order.
DeviceId parse_device_id(std::span<const std::uint8_t> answer);

/// Answer to GET_PORT_STATUS. None when a bit is set that is never set, as by printers that answer 0xFF.
std::optional<kiosk::PrinterCondition> condition_of(std::uint8_t port_status);

}  // namespace drivers
