#include <cstdint>
#include <cstdlib>

#include "kiosk/adapter/adapter_settings.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto settings = kiosk::adapter::parse_adapter_settings({reinterpret_cast<const char*>(data), size});
    if (!settings) {
        if (settings.error().empty()) std::abort();
        return 0;
    }
    // What the contract wants of each label.
    for (const auto& [word, meaning] : settings->dictionary.statuses)
        if (meaning.label.empty() || meaning.status == kiosk::Status::unknown) std::abort();
    return 0;
}
