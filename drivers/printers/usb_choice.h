// Which of the printers on USB is ours. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/usb_id.h"

namespace drivers {

/// One printer interface (class 7, subclass 1) that speaks protocol 1 or 2.
struct UsbPrinterFound {
    kiosk::UsbId id;
    std::string serial;  ///< as in its descriptor; empty where none can be read
    std::string name;    ///< manufacturer and product, likewise
    std::string port;    ///< "1-2.4": the bus and the ports to it, the same after a replug
    std::uint8_t interface = 0, setting = 0;
    std::uint8_t out = 0, in = 0;  ///< endpoints; `in` is 0 where it only listens
};

/// What the settings ask for; all empty: the only one there is.
struct UsbWish {
    std::optional<kiosk::UsbId> id;
    std::string serial;
};

enum class NotChosen { none_there, another_there, several_there };

std::variant<UsbPrinterFound, NotChosen> choose(const std::vector<UsbPrinterFound>& found,
                                                const UsbWish& wish);

}  // namespace drivers
