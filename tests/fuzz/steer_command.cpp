// A line that steers the virtual printer.
#include <cstdint>

#include "drivers/printers/virtual_control.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    (void)drivers::parse_steer({reinterpret_cast<const char*>(data), size});
    return 0;
}
