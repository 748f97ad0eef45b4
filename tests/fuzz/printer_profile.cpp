#include "kiosk/settings/printer_profile.h"

#include <cstdint>
#include <cstdlib>

// Any bytes give a profile whose numbers are in their ranges, or mistakes that each have a place, a cause and
// a remedy.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto profile = kiosk::parse_printer_profile({reinterpret_cast<const char*>(data), size});
    if (profile) {
        const bool right = profile->width_dots >= 384 && profile->dpi >= 150 && profile->band_bytes >= 256 &&
                           (profile->answers_status || !profile->confirms_end);
        if (!right) std::abort();
        return 0;
    }
    if (profile.error().empty()) std::abort();
    const kiosk::Catalogue english;
    for (const auto& mistake : profile.error()) {
        const bool told = !english(mistake.cause).empty() && !english(mistake.remedy).empty();
        if (mistake.line < 1 || mistake.column < 1 || !told) std::abort();
    }
    return 0;
}
