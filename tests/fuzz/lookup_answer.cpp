// An answer of central, any bytes; what is read once is written and read back the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto answer = kiosk::parse_lookup_answer(text);
    if (!answer) return 0;
    const auto again = kiosk::parse_lookup_answer(kiosk::to_json(*answer));
    if (!again || !(*again == *answer)) std::abort();
    return 0;
}
