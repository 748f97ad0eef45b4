// The kiosk profile as it was last fetched, kept in a file so that a terminal knows its services without a
// link.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/core/service.h"

namespace kiosk {

/// Two lines, the ETag and the time of fetching, then the profile as central sends it.
[[nodiscard]] std::string kept_profile_text(const KioskProfile& profile);
/// None when it makes no sense. Pure; any bytes in.
[[nodiscard]] std::optional<KioskProfile> parse_kept_profile(std::string_view bytes);

/// That of the terminal that keeps this journal.
[[nodiscard]] inline std::filesystem::path profile_file(const std::filesystem::path& journal) {
    return journal.parent_path() / "kiosk-profile";
}

/// None when there is none, or none that makes sense.
[[nodiscard]] std::optional<KioskProfile> read_profile(const std::filesystem::path& file);
/// Whole or not at all, and on the disk when it returns; false when it could not be written.
bool write_profile(const std::filesystem::path& file, const KioskProfile& profile);

}  // namespace kiosk
