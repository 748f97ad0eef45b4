#include "kiosk/core/ticket_key.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <random>

namespace kiosk {
namespace {

constexpr std::size_t KEY_SIZE = 36;
constexpr std::size_t ID_MAX = 40;
constexpr std::size_t NUMBER_MIN = 2;
constexpr std::size_t NUMBER_MAX = 6;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_only_id_letters(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-'; });
}

}  // namespace

std::string new_ticket_key() {
    std::random_device random;
    const unsigned version = 0x4000U | (random() & 0x0fffU);
    const unsigned variant = 0x8000U | (random() & 0x3fffU);
    std::array<char, KEY_SIZE + 1> text{};
    std::snprintf(text.data(), text.size(), "%08x-%04x-%04x-%04x-%04x%08x", random(), random() & 0xffffU,
                  version, variant, random() & 0xffffU, random());
    return text.data();
}

bool is_ticket_key(std::string_view text) {
    return text.size() == KEY_SIZE && has_only_id_letters(text);
}

bool is_queue_id(std::string_view text) {
    return !text.empty() && text.size() <= ID_MAX && has_only_id_letters(text);
}

bool is_ticket_number(std::string_view text) {
    return text.size() >= NUMBER_MIN && text.size() <= NUMBER_MAX &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c); });
}

}  // namespace kiosk
