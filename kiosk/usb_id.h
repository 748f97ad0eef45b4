// How a USB device is named in settings: maker and product, as `lsusb` shows them.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

struct UsbId {
    std::uint16_t vendor = 0, product = 0;
    bool operator==(const UsbId&) const = default;
};

/// "0c2e:0901": four hexadecimal digits each.
inline std::optional<UsbId> parse_usb_id(std::string_view text) {
    if (text.size() != 9 || text[4] != ':') return std::nullopt;
    UsbId id;
    const auto read = [](std::string_view digits, std::uint16_t& number) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + 4, number, 16);
        return error == std::errc{} && end == digits.data() + 4;
    };
    if (!read(text.substr(0, 4), id.vendor) || !read(text.substr(5, 4), id.product)) return std::nullopt;
    return id;
}

inline std::string usb_id_text(UsbId id) {
    std::array<char, 10> text{};
    std::snprintf(text.data(), text.size(), "%04x:%04x", id.vendor, id.product);
    return text.data();
}

}  // namespace kiosk
