// Unicode at the borders: NFC, validity, control characters (ICU).
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// NFC UTF-8 without control, zero-width and bidirectional-override characters; invalid bytes become U+FFFD;
/// at most `max_characters` code points. Any bytes in; never throws.
std::string clean_text(std::string_view bytes, std::size_t max_characters);

/// For slips, where a heading stands in capitals. Valid UTF-8 in.
std::string upper_case(std::string_view text);

bool is_valid_utf8(std::string_view bytes);

}  // namespace kiosk
