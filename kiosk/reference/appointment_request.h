// Reads what a booking system tells central of appointments. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/central/json.h"

namespace kiosk::reference {

/// A booked time, or the end of one.
struct Booking {
    std::string code;  ///< as parse_appointment_code gives it
    std::string service;
    std::optional<std::chrono::sys_seconds> starts_at;  ///< none: cancelled
    bool operator==(const Booking&) const = default;
};

inline constexpr std::size_t BOOKINGS_MAX = 50;  ///< told at once

/// Strict: an unknown member or a null is refused.
Result<std::vector<Booking>, QuestionRefused> parse_bookings(std::string_view bytes);

enum class BookingOutcome {
    kept,             ///< central has it as it was told
    used,             ///< it has its number: nothing changes any more
    service_unknown,  ///< this centre has no such service: nothing is kept
};
std::string to_json(const std::vector<BookingOutcome>& outcomes);

}  // namespace kiosk::reference
