// What a terminal tells of its journal and how it asks for numbers, any bytes; what central takes is written
// and read back the same.
#include <cstdint>
#include <cstdlib>

#include "kiosk/central/offline_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto entries = kiosk::parse_journal_entries(text)) {
        if (entries->size() > kiosk::JOURNAL_ENTRIES_MAX) std::abort();
        for (std::size_t i = 1; i < entries->size(); ++i)
            if ((*entries)[i].id <= (*entries)[i - 1].id) std::abort();
        const auto again = kiosk::parse_journal_entries(kiosk::to_json(*entries));
        if (!again || !(*again == *entries)) std::abort();
    }
    if (const auto day = kiosk::parse_lease_question(text)) {
        const auto again = kiosk::parse_lease_question(kiosk::lease_question_json(*day));
        if (!again || *again != *day) std::abort();
    }
    return 0;
}
