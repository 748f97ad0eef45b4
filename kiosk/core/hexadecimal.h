// Bytes as hexadecimal digits and back. Pure.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// In lower case.
std::string hexadecimal(std::string_view bytes);

/// Of lower-case or upper-case digits, up to the first pair that is none.
std::string bytes_of_hexadecimal(std::string_view digits);

}  // namespace kiosk
