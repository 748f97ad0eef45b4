#include <cstdint>
#include <cstdlib>

#include "kiosk/settings/calendar_file.h"
#include "told_mistakes.h"

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
    must_be_told(calendar.error());
    return 0;
}
