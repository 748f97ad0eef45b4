#include <cstdint>
#include <cstdlib>

#include "kiosk/reference/lookup_request.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto asked =
        kiosk::reference::parse_lookup_request({"application/json", "kiosk-01", "0123456789abcdef", bytes});
    if (asked && asked->question.code.empty() == asked->question.receipt_id.empty()) std::abort();
    const auto half = size / 2;
    (void)kiosk::reference::parse_lookup_request({bytes, bytes.substr(0, half), bytes.substr(half), "{}"});
    return 0;
}
