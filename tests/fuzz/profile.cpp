// A kiosk profile of central, any bytes; what is read once is written and read back the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/ticket_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto profile = kiosk::parse_profile(text);
    if (!profile) return 0;
    const auto again = kiosk::parse_profile(kiosk::to_json(*profile));
    if (!again || !(*again == *profile)) std::abort();
    return 0;
}
