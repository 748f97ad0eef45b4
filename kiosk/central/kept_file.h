// A small file that is replaced whole or not at all.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// None when it cannot be read.
[[nodiscard]] std::optional<std::string> read_kept_file(const std::filesystem::path& file);
/// For its owner only, and on the disk when it returns; false when it could not be written: the old one
/// stays.
[[nodiscard]] bool write_kept_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace kiosk
