// Personal data as it may leave central or stand on a glass: never enough of it to know somebody by.
#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// "Công dân Mẫu 01" -> "C*** d** M** 0*": of each word its first letter and at most three stars. A masked
/// name stays as it is. Expects NFC; bytes that are no UTF-8 give only stars. Never throws.
std::string mask_name(std::string_view name);

/// The last four digits of a phone or ID number, other characters left out; empty when it has fewer than six,
/// since four would then be nearly all of it.
std::string last_four_digits(std::string_view number);

}  // namespace kiosk
