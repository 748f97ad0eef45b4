#include "kiosk/core/hexadecimal.h"

namespace kiosk {
namespace {

constexpr std::string_view DIGITS = "0123456789abcdef";

/// -1: no digit.
int value_of(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

}  // namespace

std::string hexadecimal(std::string_view bytes) {
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += DIGITS[value / 16];
        text += DIGITS[value % 16];
    }
    return text;
}

std::string bytes_of_hexadecimal(std::string_view digits) {
    std::string bytes;
    bytes.reserve(digits.size() / 2);
    for (std::size_t place = 0; place + 1 < digits.size(); place += 2) {
        const int high = value_of(digits[place]), low = value_of(digits[place + 1]);
        if (high < 0 || low < 0) break;
        bytes += static_cast<char>(16 * high + low);
    }
    return bytes;
}

}  // namespace kiosk
