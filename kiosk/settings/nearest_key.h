// The right key that somebody most likely meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// `keys` and `wrong` are full names, such as "printer.port". Empty when nothing is near.
std::string nearest_key(std::string_view wrong, const std::vector<std::string>& keys);

}  // namespace kiosk
