// A US keyboard's keys for a text, as a scanner presses and releases them.
#pragma once

#include <linux/input-event-codes.h>

#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

namespace tests {

struct KeyStroke {
    std::uint16_t key = 0;
    int value = 0;  ///< 1 down, 0 up, 2 repeated
};

inline std::pair<std::uint16_t, bool> key_for(char character) {
    struct Rows {
        std::uint16_t first;
        std::string_view plain, shifted;
    };
    constexpr Rows ROWS[]{{KEY_1, "1234567890-=", "!@#$%^&*()_+"},
                          {KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}"},
                          {KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"},
                          {KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"}};
    for (const Rows& row : ROWS) {
        const auto plain = row.plain.find(character), shifted = row.shifted.find(character);
        if (plain != std::string_view::npos) return {static_cast<std::uint16_t>(row.first + plain), false};
        if (shifted != std::string_view::npos) return {static_cast<std::uint16_t>(row.first + shifted), true};
    }
    if (character == ' ') return {std::uint16_t{KEY_SPACE}, false};
    throw std::invalid_argument("no key for it");
}

inline std::vector<KeyStroke> strokes(std::string_view text) {
    std::vector<KeyStroke> all;
    for (const char character : text) {
        const auto [key, shift] = key_for(character);
        if (shift) all.push_back({KEY_LEFTSHIFT, 1});
        all.push_back({key, 1});
        all.push_back({key, 0});
        if (shift) all.push_back({KEY_LEFTSHIFT, 0});
    }
    return all;
}

inline std::vector<KeyStroke> pressed(std::uint16_t key) {
    return {{key, 1}, {key, 0}};
}

}  // namespace tests
