// How long central says that the queues are, any bytes; what is read once is written and read back the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/ticket_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto situation = kiosk::parse_queues(text);
    if (!situation) return 0;
    const auto again = kiosk::parse_queues(kiosk::to_json(*situation));
    if (!again || !(*again == *situation)) std::abort();
    return 0;
}
