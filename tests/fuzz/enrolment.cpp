// The code of an enrolment as it is typed, sent and answered, any bytes; what is read is written and read
// back the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/enrolment_json.h"
#include "kiosk/core/enrolment_code.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto code = kiosk::parse_enrolment_code(text)) {
        if (kiosk::parse_enrolment_code(kiosk::enrolment_code_text(*code)) != code) std::abort();
    }
    if (const auto code = kiosk::parse_enrolment(text)) {
        if (*kiosk::parse_enrolment(kiosk::enrolment_json(*code)) != *code) std::abort();
    }
    if (const auto terminal = kiosk::parse_enrolled(text)) {
        if (*kiosk::parse_enrolled(kiosk::enrolled_json(*terminal)) != *terminal) std::abort();
    }
    return 0;
}
