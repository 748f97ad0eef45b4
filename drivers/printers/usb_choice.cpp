#include "drivers/printers/usb_choice.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace drivers {

std::variant<UsbPrinterFound, NotChosen> choose(const std::vector<UsbPrinterFound>& found,
                                                const UsbWish& wish) {
    std::vector<UsbPrinterFound> right;
    std::copy_if(found.begin(), found.end(), std::back_inserter(right), [&](const UsbPrinterFound& one) {
        return one.vendor == wish.vendor.value_or(one.vendor) &&
               one.product == wish.product.value_or(one.product) &&
               (wish.serial.empty() || one.serial == wish.serial);
    });
    if (right.size() == 1) return right.front();
    if (right.size() > 1) return NotChosen::several_there;
    return found.empty() ? NotChosen::none_there : NotChosen::another_there;
}

std::string usb_id(std::uint16_t vendor, std::uint16_t product) {
    std::array<char, 10> text{};
    std::snprintf(text.data(), text.size(), "%04x:%04x", vendor, product);
    return text.data();
}

}  // namespace drivers
