// What a terminal says of itself and what central answers, any bytes; what is read is written and read back
// the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/heartbeat_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto heartbeat = kiosk::parse_heartbeat(text)) {
        const auto again = kiosk::parse_heartbeat(kiosk::to_json(*heartbeat));
        if (!again || !(*again == *heartbeat)) std::abort();
    }
    if (const auto answer = kiosk::parse_heartbeat_answer(text)) {
        const auto again = kiosk::parse_heartbeat_answer(kiosk::to_json(*answer));
        if (!again || !(*again == *answer)) std::abort();
    }
    return 0;
}
