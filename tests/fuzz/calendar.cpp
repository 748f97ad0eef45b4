#include <cstdint>
#include <cstdlib>

#include "kiosk/settings/calendar_file.h"

// Any bytes give a year's days in their order, or mistakes that each have a place, a cause and a remedy.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto calendar = kiosk::parse_calendar({reinterpret_cast<const char*>(data), size});
    if (calendar) {
        if (calendar->years.size() != 1) std::abort();
        for (std::size_t i = 1; i < calendar->days.size(); ++i) {
            if (calendar->days[i].date <= calendar->days[i - 1].date) std::abort();
        }
        return 0;
    }
    if (calendar.error().empty()) std::abort();
    const kiosk::Catalogue english;
    for (const auto& mistake : calendar.error()) {
        const bool told = !english(mistake.cause).empty() && !english(mistake.remedy).empty();
        if (mistake.line < 1 || mistake.column < 1 || !told) std::abort();
    }
    return 0;
}
