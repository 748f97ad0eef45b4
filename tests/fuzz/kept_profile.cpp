#include <cstdint>
#include <cstdlib>

#include "kiosk/central/profile_cache.h"

// Any bytes give no profile, or one that is written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto profile = kiosk::parse_kept_profile({reinterpret_cast<const char*>(data), size});
    if (profile && kiosk::parse_kept_profile(kiosk::kept_profile_text(*profile)) != profile) std::abort();
    return 0;
}
