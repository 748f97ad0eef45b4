#include <cstdint>
#include <cstdlib>

#include "kiosk/settings/settings.h"
#include "told_mistakes.h"

// Any bytes give settings or mistakes that each have a place, a cause and a remedy.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto settings = kiosk::parse_settings({reinterpret_cast<const char*>(data), size});
    if (settings) {
        if (settings->central.url.empty()) std::abort();
        return 0;
    }
    must_be_told(settings.error());
    return 0;
}
