// A question to the reference central, any bytes.
#include <cstdint>

#include "kiosk/central/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    (void)kiosk::parse_lookup_question(text);
    return 0;
}
