// Reads a settings file's bytes for parse_settings.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk {

/// None when the file cannot be read. Stops soon after the length that parse_settings refuses.
std::optional<std::string> read_settings_file(const std::filesystem::path& file);

}  // namespace kiosk
