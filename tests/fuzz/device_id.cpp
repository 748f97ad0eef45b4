// What a USB printer says of itself, any bytes: short printable texts, and no port status that cannot be.
#include <cstdint>
#include <cstdlib>

#include "drivers/printers/device_id.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const drivers::DeviceId id = drivers::parse_device_id({data, size});
    for (const std::string& text : {id.manufacturer, id.model, id.serial, id.commands, id.kind})
        if (text != drivers::printable(text) || text.size() > 64) std::abort();
    if (size > 0 && data[0] == 0xFF && drivers::condition_of(data[0])) std::abort();
    return 0;
}
