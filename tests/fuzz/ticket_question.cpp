// What a terminal sends about tickets, any bytes; what central takes is written and read back the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/ticket_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string key = "6f1e0c52-9a34-4a0b-8f27-2b5f0f6f9d11";
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto wish = kiosk::parse_ticket_wish(text, key)) {
        const auto again = kiosk::parse_ticket_wish(kiosk::to_json(*wish), key);
        if (!again || !(*again == *wish)) std::abort();
    }
    if (const auto asked = kiosk::parse_check_in(text, key)) {
        const auto again = kiosk::parse_check_in(kiosk::to_json(*asked), key);
        if (!again || !(*again == *asked)) std::abort();
    }
    if (const auto cancelled = kiosk::parse_cancellation(text)) {
        const auto again = kiosk::parse_cancellation(kiosk::cancellation_json(*cancelled));
        if (!again || *again != *cancelled) std::abort();
    }
    return 0;
}
