#include <cstdint>
#include <cstdlib>

#include "kiosk/core/appointment_code.h"
#include "kiosk/reference/appointment_request.h"

// What a booking system may send: bounded, and every code in the form that codes are compared in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bookings = kiosk::reference::parse_bookings({reinterpret_cast<const char*>(data), size});
    if (!bookings) {
        if (bookings.error().detail.empty()) std::abort();
        return 0;
    }
    if (bookings->empty() || bookings->size() > kiosk::reference::BOOKINGS_MAX) std::abort();
    for (const auto& booking : *bookings) {
        if (kiosk::parse_appointment_code(booking.code) != booking.code) std::abort();
        if (booking.starts_at.has_value() == booking.service.empty()) std::abort();
    }
    return 0;
}
