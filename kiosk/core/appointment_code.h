// Codes of booked times (product T1). Opaque to the terminal, and known to one person: never logged, kept on
// disk or shown again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

inline constexpr std::size_t APPOINTMENT_CODE_MIN = 4;
inline constexpr std::size_t APPOINTMENT_CODE_MAX = 32;

/// Trimmed and in upper case, as codes are compared; none: not 4 to 32 of A-Z, a-z, 0-9 and -, or digits that
/// may be a personal number.
std::optional<std::string> parse_appointment_code(std::string_view text);

/// What a booking's QR holds: the code alone, or an address with one code under a key made for it. Any bytes;
/// addresses are taken apart, never opened.
std::optional<std::string> appointment_code_in_scan(std::string_view bytes);

}  // namespace kiosk
