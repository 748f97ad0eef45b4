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

template <class Things, class Write>
ordered_json list_json(const Things& things, Write write) {
    ordered_json list = ordered_json::array();
    for (const auto& thing : things) list.push_back(write(thing));
    return list;
}

}  // namespace kiosk
