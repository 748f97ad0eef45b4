#include <cstdint>

#include "kiosk/core/code_shape.h"
#include "kiosk/core/dossier_code.h"

namespace kiosk {

namespace {

constexpr char DROPPED = 0;
constexpr char OTHER = 1;

/// One character of at most three bytes; anything else, valid or not, is taken byte by byte as OTHER.
struct Character {
    std::uint32_t value = 0;
    std::size_t bytes = 1;
};

Character first_character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
    if ((byte(0) & 0xE0U) == 0xC0U && follows(1)) return {(byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    if ((byte(0) & 0xF0U) == 0xE0U && follows(1) && follows(2)) {
        return {(byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    }
    return {byte(0), 1};
}

bool between(std::uint32_t value, std::uint32_t first, std::uint32_t last) {
    return value >= first && value <= last;
}

char plain_ascii(std::uint32_t value) {
    if (between(value, 'a', 'z')) return static_cast<char>(value - 'a' + 'A');
    if (value == ',') return '.';
    if (value == '\t' || value == '\n' || value == '\r' || value == '\v' || value == '\f') return ' ';
    return static_cast<char>(value);
}

/// The ASCII character that people mean by one beyond ASCII.
char plain(std::uint32_t value) {
    if (between(value, 0xFF01, 0xFF5E)) return plain_ascii(value - 0xFF01 + '!');
    if (between(value, 0x2010, 0x2015) || value == 0x2212 || value == 0xFE58 || value == 0xFE63) return '-';
    if (value == 0x3002 || value == 0xFF61 || value == 0x2024) return '.';
    if (value == 0xA0 || between(value, 0x2000, 0x200A) || value == 0x202F || value == 0x205F ||
        value == 0x3000) {
        return ' ';
    }
    if (value == 0xAD || value == 0xFEFF || between(value, 0x200B, 0x200F) ||
        between(value, 0x202A, 0x202E) || between(value, 0x2060, 0x206F)) {
        return DROPPED;
    }
    return OTHER;
}

std::string plain_text(std::string_view raw) {
    std::string text;
    text.reserve(raw.size());
    while (!raw.empty()) {
        const auto character = first_character(raw);
        const auto bytes = raw.substr(0, character.bytes);
        raw.remove_prefix(character.bytes);
        if (character.bytes == 1) {
            text += character.value < 0x80 ? plain_ascii(character.value) : bytes[0];
            continue;
        }
        const char meant = plain(character.value);
        if (meant == OTHER) text += bytes;
        if (meant != OTHER && meant != DROPPED) text += meant;
    }
    return text;
}

/// Scanners may frame a text by control characters.
bool is_frame(char c) {
    return static_cast<std::uint8_t>(c) <= ' ' || c == 0x7F;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_frame(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_frame(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace

std::string normalise_code(std::string_view raw) {
    const std::string text = plain_text(raw);
    std::string normalised;
    bool blank = false;
    for (const char c : trimmed(text)) {
        if (c == ' ') {
            blank = true;
            continue;
        }
        if (blank && !is_separator(c) && !is_separator(normalised.back())) normalised += ' ';
        blank = false;
        normalised += c;
    }
    return normalised;
}

}  // namespace kiosk
