// Which digits may be a personal number, so that nothing takes them for a code.
#pragma once

#include <algorithm>
#include <string_view>

namespace kiosk {

/// The lengths of personal numbers: 12 on identity cards, 9 on the ones before.
inline bool may_be_id_number(std::string_view text) {
    return (text.size() == 12 || text.size() == 9) &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace kiosk
