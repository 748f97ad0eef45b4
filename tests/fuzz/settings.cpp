#include <cstdint>
#include <cstdlib>

#include "kiosk/settings/settings.h"

// Any bytes give settings or mistakes that each have a place, a cause and a remedy.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto settings = kiosk::parse_settings({reinterpret_cast<const char*>(data), size});
    if (settings) {
        if (settings->central.url.empty()) std::abort();
        return 0;
    }
    if (settings.error().empty()) std::abort();
    const kiosk::Catalogue english;
    for (const auto& mistake : settings.error()) {
        const bool told = !english(mistake.cause).empty() && !english(mistake.remedy).empty();
        if (mistake.line < 1 || mistake.column < 1 || !told) std::abort();
    }
    return 0;
}
