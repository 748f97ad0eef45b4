#include "kiosk/core/public_key.h"

namespace kiosk {
namespace {

constexpr std::string_view BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::size_t KEY_CHARACTERS = 43;
constexpr std::size_t SPARE_BITS = 3;

}  // namespace

bool is_public_key(std::string_view text) {
    if (text.size() != KEY_CHARACTERS) return false;
    const auto last = BASE64URL.find(text.back());
    return text.find_first_not_of(BASE64URL) == std::string_view::npos && (last & SPARE_BITS) == 0;
}

}  // namespace kiosk
