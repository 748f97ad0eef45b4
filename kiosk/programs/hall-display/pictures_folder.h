// The pictures that a centre shows between calls.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hall_display {

/// At most so many, and none that is larger: a display has little memory.
inline constexpr std::size_t PICTURES_MOST = 20, PICTURE_BYTES_MOST = 8UL * 1024 * 1024;

/// The PNG files in it by name; empty when it cannot be read or is empty itself.
[[nodiscard]] std::vector<std::string> pictures_in(const std::filesystem::path& folder);

}  // namespace hall_display
