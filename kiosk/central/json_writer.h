// How JSON leaves: members in the order they were put, never an exception.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace kiosk {

using nlohmann::ordered_json;

/// Bytes that are no UTF-8 become U+FFFD.
inline std::string written(const ordered_json& document) {
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace kiosk
