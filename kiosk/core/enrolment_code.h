// The one-time code by which a terminal becomes one of a centre's. Read out, typed, or scanned as it is;
// known to whoever sets the terminal up, and never logged or kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// No two that look alike: neither I, O, 0 nor 1.
inline constexpr std::string_view ENROLMENT_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// 60 bits: nobody guesses it within its day, however fast.
inline constexpr std::size_t ENROLMENT_CODE_LENGTH = 12;

/// In upper case without blanks and dashes; none: not such a code.
std::optional<std::string> parse_enrolment_code(std::string_view text);

/// As people read it: "K7C4-2QXM-9TWH".
std::string enrolment_code_text(std::string_view code);

}  // namespace kiosk
