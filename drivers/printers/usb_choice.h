// Which of the printers on USB is ours. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace drivers {

/// One printer interface (class 7, subclass 1) that speaks protocol 1 or 2.
struct UsbPrinterFound {
    std::uint16_t vendor = 0, product = 0;
    std::string serial;  ///< as in its descriptor; empty where none can be read
    std::string name;    ///< manufacturer and product, likewise
    std::string port;    ///< "1-2.4": the bus and the ports to it, the same after a replug
    std::uint8_t interface = 0, setting = 0;
    std::uint8_t out = 0, in = 0;  ///< endpoints; `in` is 0 where it only listens
};

/// What the settings ask for; all empty: the only one there is.
struct UsbWish {
    std::optional<std::uint16_t> vendor, product;
    std::string serial;
};

enum class NotChosen { none_there, another_there, several_there };

std::variant<UsbPrinterFound, NotChosen> choose(const std::vector<UsbPrinterFound>& found,
                                                const UsbWish& wish);

/// "04b8:0e28", as lsusb shows it.
std::string usb_id(std::uint16_t vendor, std::uint16_t product);

}  // namespace drivers
