// The words that an enumeration has in files and on the wire, in one table each, for reading and for writing.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace kiosk {

template <class Value, std::size_t COUNT>
using NameTable = std::array<std::pair<Value, std::string_view>, COUNT>;

template <class Value, std::size_t COUNT>
constexpr std::string_view name_in(const NameTable<Value, COUNT>& table, Value value) {
    for (const auto& [known, name] : table) {
        if (known == value) return name;
    }
    return {};
}

template <class Value, std::size_t COUNT>
constexpr std::optional<Value> value_in(const NameTable<Value, COUNT>& table, std::string_view name) {
    for (const auto& [value, known] : table) {
        if (known == name) return value;
    }
    return std::nullopt;
}

}  // namespace kiosk
