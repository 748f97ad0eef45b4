#include "kiosk/core/masking.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr std::size_t STARS_MAX = 3;

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Bytes of the well-formed character at `at`; 0 when there is none.
std::size_t character_length(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80U                    ? 1
                               : lead >= 0xC2U && lead < 0xE0U ? 2
                               : lead >= 0xE0U && lead < 0xF0U ? 3
                               : lead >= 0xF0U && lead < 0xF5U ? 4
                                                               : 0;
    if (length == 0 || at + length > text.size()) return 0;
    const auto tail = text.substr(at + 1, length - 1);
    return std::all_of(tail.begin(), tail.end(), is_continuation) ? length : 0;
}

/// U+0300 to U+036F: part of the letter before it, in text that is not NFC after all.
bool is_combining(std::string_view character) {
    if (character.size() != 2) return false;
    const auto lead = static_cast<unsigned char>(character[0]);
    return lead == 0xCCU || (lead == 0xCDU && static_cast<unsigned char>(character[1]) < 0xB0U);
}

}  // namespace

std::string mask_name(std::string_view name) {
    std::string masked;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t length = character_length(name, at);
        if (length == 0) return "***";
        const auto character = name.substr(at, length);
        at += length;
        if (character == " ") {
            if (letters > 0) masked += ' ';
            letters = 0;
        } else if (!is_combining(character)) {
            if (letters == 0) masked += character;
            if (letters > 0 && letters <= STARS_MAX) masked += '*';
            ++letters;
        }
    }
    if (!masked.empty() && masked.back() == ' ') masked.pop_back();
    return masked;
}

std::string last_four_digits(std::string_view number) {
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits),
                 [](char character) { return character >= '0' && character <= '9'; });
    return digits.size() < 6 ? std::string() : digits.substr(digits.size() - 4);
}

}  // namespace kiosk
