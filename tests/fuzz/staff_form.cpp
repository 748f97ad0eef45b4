// Forms and cookies of the staff's pages: no bytes break them, and what is read is no longer than what was
// sent.
#include "kiosk/reference/staff/form.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    std::size_t read = 0;
    if (const auto form = kiosk::reference::parse_form(bytes)) {
        for (const auto& [name, value] : *form) read += name.size() + value.size();
    }
    const auto cookie = kiosk::reference::cookie_named(bytes, "__Host-staff");
    if (read > size || cookie.size() > size) std::abort();
    return 0;
}
