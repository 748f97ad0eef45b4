#include <cstdint>
#include <cstdlib>

#include "kiosk/core/appointment_code.h"
#include "kiosk/core/id_number.h"

// Whatever is scanned for an appointment: what comes out is a code in the one form that codes are compared
// in, and never a personal number.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto code = kiosk::appointment_code_in_scan(text);
    if (!code) return 0;
    if (kiosk::parse_appointment_code(*code) != code || kiosk::appointment_code_in_scan(*code) != code)
        std::abort();
    if (kiosk::may_be_id_number(*code)) std::abort();
    return 0;
}
