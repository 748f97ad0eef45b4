#include "drivers/scanners/key_reader.h"

#include <linux/input-event-codes.h>

#include <array>
#include <string_view>

namespace drivers {
namespace {

constexpr std::string_view KEYPAD = "789-456+1230.";  // KEY_KP7 … KEY_KPDOT

struct Row {
    std::uint16_t first;
    std::string_view plain, shifted;
};
constexpr std::array<Row, 9> ROWS{{{KEY_1, "1234567890-=", "!@#$%^&*()_+"},
                                   {KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}"},
                                   {KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"},
                                   {KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"},
                                   {KEY_SPACE, " ", " "},
                                   {KEY_KPASTERISK, "*", "*"},
                                   {KEY_KP7, KEYPAD, KEYPAD},
                                   {KEY_KPSLASH, "/", "/"},
                                   {KEY_102ND, "\\", "|"}}};

/// The key's character; 0 when it has none.
char character_of(std::uint16_t key, bool shift) {
    for (const Row& row : ROWS) {
        if (key < row.first || key - row.first >= static_cast<int>(row.plain.size())) continue;
        return (shift ? row.shifted : row.plain)[static_cast<std::size_t>(key - row.first)];
    }
    return 0;
}

/// Digits of the keypad; -1 for another key.
int keypad_digit(std::uint16_t key) {
    if (key < KEY_KP7 || key > KEY_KP0) return -1;
    const char character = KEYPAD[static_cast<std::size_t>(key - KEY_KP7)];
    return character >= '0' && character <= '9' ? character - '0' : -1;
}

bool ends_scan(std::uint16_t key) {
    return key == KEY_ENTER || key == KEY_KPENTER || key == KEY_TAB;
}

}  // namespace

std::optional<RawScan> KeyReader::take(std::uint16_t key, Motion motion) {
    if (hold(key, motion != Motion::up) || motion != Motion::down) return std::nullopt;
    if (ends_scan(key)) return finish();
    type(key);
    return std::nullopt;
}

std::optional<RawScan> KeyReader::finish() {
    const bool whole = !broken_ && !text_.empty();
    RawScan scan{take_out(text_), ""};
    broken_ = false;
    number_ = 0;
    return whole ? std::optional{std::move(scan)} : std::nullopt;
}

void KeyReader::lose() {
    *this = KeyReader();
    broken_ = true;
}

/// True for the keys that are held beside others. A number typed while Alt was held is a character.
bool KeyReader::hold(std::uint16_t key, bool down) {
    switch (key) {
        case KEY_LEFTSHIFT:
        case KEY_RIGHTSHIFT:
            shift_[key == KEY_RIGHTSHIFT ? 1 : 0] = down;
            return true;
        case KEY_LEFTCTRL:
        case KEY_RIGHTCTRL:
            control_[key == KEY_RIGHTCTRL ? 1 : 0] = down;
            return true;
        case KEY_LEFTALT:
        case KEY_RIGHTALT:
            alt_[key == KEY_RIGHTALT ? 1 : 0] = down;
            if (!down && number_ > 0 && number_ < 0x80) append(static_cast<char>(number_));
            number_ = 0;
            return true;
        default:
            return false;
    }
}

void KeyReader::type(std::uint16_t key) {
    if (alt_[0] || alt_[1]) {
        const int digit = keypad_digit(key);
        if (digit >= 0 && number_ < 1000) number_ = number_ * 10 + static_cast<std::uint32_t>(digit);
        return;
    }
    const char character = character_of(key, shift_[0] || shift_[1]);
    if (character == 0) return;
    constexpr char CONTROL_BITS = 0x1F;
    const bool control = control_[0] || control_[1];
    append(control && character >= '@' ? static_cast<char>(character & CONTROL_BITS) : character);
}

}  // namespace drivers
