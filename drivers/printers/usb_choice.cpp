#include "drivers/printers/usb_choice.h"

#include <algorithm>
#include <iterator>

namespace drivers {

std::variant<UsbPrinterFound, NotChosen> choose(const std::vector<UsbPrinterFound>& found,
                                                const UsbWish& wish) {
    std::vector<UsbPrinterFound> right;
    std::copy_if(found.begin(), found.end(), std::back_inserter(right), [&](const UsbPrinterFound& one) {
        return (!wish.id || one.id == *wish.id) && (wish.serial.empty() || one.serial == wish.serial);
    });
    if (right.size() == 1) return right.front();
    if (right.size() > 1) return NotChosen::several_there;
    return found.empty() ? NotChosen::none_there : NotChosen::another_there;
}

}  // namespace drivers
