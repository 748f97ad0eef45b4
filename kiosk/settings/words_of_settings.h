// What several sections of a settings file ask of a text. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/core/day_part.h"

namespace kiosk {

inline constexpr std::size_t PATH_MAX_CHARACTERS = 250;

/// Letters without accents, digits and these marks, and nothing else.
[[nodiscard]] bool holds_only(std::string_view text, std::string_view marks);
/// A name, an IPv4 address, or an IPv6 address in brackets.
[[nodiscard]] bool is_host(std::string_view host);
/// "11:30-13:00"; "22:00-06:00" goes over midnight, the end of the day is 24:00. None: it is not written so.
[[nodiscard]] std::optional<DayPart> day_part_of(std::string_view text);

}  // namespace kiosk
