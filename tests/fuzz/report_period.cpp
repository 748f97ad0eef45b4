// Addresses of reports: whatever is asked, a period of one kind with its days in order comes of it.
#include "kiosk/reference/staff/report_period.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto today = std::chrono::year(2026) / 11 / 20;
    const auto period = kiosk::reference::period_asked(bytes, today);
    if (period.first > period.last || period != kiosk::period_of(period.last, period.kind)) std::abort();
    if (period_after(period_before(period)) != period) std::abort();
    return 0;
}
