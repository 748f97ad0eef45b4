#include "kiosk/settings/printer_profile.h"
#include "told_mistakes.h"

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
    must_be_told(profile.error());
    return 0;
}
