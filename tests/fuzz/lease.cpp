// Central's answer to a question for numbers or to a terminal's journal, any bytes; what is read once is
// written and read back the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/offline_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto lease = kiosk::parse_lease(text)) {
        const auto again = kiosk::parse_lease(kiosk::to_json(*lease));
        if (!again || !(*again == *lease)) std::abort();
    }
    for (const std::size_t entries : {0U, 1U, 2U}) {
        const auto told = kiosk::parse_entries_told(text, entries);
        if (!told) continue;
        const auto again = kiosk::parse_entries_told(kiosk::to_json(*told), entries);
        if (told->outcomes.size() != entries || !again || !(*again == *told)) std::abort();
    }
    return 0;
}
