#include "kiosk/settings/settings_file.h"

#include <fstream>

namespace kiosk {

std::optional<std::string> read_settings_file(const std::filesystem::path& file) {
    constexpr std::size_t READ_MAX = 512UL * 1024;
    std::ifstream stream{file, std::ios::binary};
    if (!stream.is_open()) return std::nullopt;
    std::string content(READ_MAX, '\0');
    stream.read(content.data(), static_cast<std::streamsize>(content.size()));
    // A folder opens, and only reading it fails.
    if (stream.bad()) return std::nullopt;
    content.resize(static_cast<std::size_t>(stream.gcount()));
    return content;
}

}  // namespace kiosk
