// What several sections of a settings file ask of a text. Pure.
#pragma once

#include <string_view>

namespace kiosk {

inline constexpr std::size_t PATH_MAX_CHARACTERS = 250;

/// Letters without accents, digits and these marks, and nothing else.
[[nodiscard]] bool holds_only(std::string_view text, std::string_view marks);
/// A name, an IPv4 address, or an IPv6 address in brackets.
[[nodiscard]] bool is_host(std::string_view host);

}  // namespace kiosk
