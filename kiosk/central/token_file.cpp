#include "kiosk/central/token_file.h"

#include <algorithm>
#include <fstream>

namespace kiosk {
namespace {

constexpr std::size_t TOKEN_MAX = 4096;

}  // namespace

Result<std::string, CentralSettingsRefused> read_token(const std::string& file) {
    if (file.empty()) return std::string();
    std::ifstream stream(file);
    std::string token;
    if (!stream || !(stream >> token))
        return Failure{CentralSettingsRefused{"the token file cannot be read"}};
    // It becomes a header line.
    const bool plain = std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (token.size() > TOKEN_MAX || !plain)
        return Failure{CentralSettingsRefused{"the token file holds no token"}};
    return token;
}

}  // namespace kiosk
