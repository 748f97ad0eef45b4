// Moments as people write them on a command line: RFC 3339.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace kiosk {

/// "2026-11-20T09:41:00+07:00" or "…Z"; none for anything else, impossible dates included.
std::optional<std::chrono::sys_seconds> parse_moment(std::string_view text);

}  // namespace kiosk
