#include "kiosk/central/profile_cache.h"

#include "kiosk/central/kept_file.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"

namespace kiosk {
namespace {

constexpr std::size_t ETAG_MAX = 200;

/// Takes the first line off, without its end.
std::optional<std::string_view> take_line(std::string_view& text) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

}  // namespace

std::string kept_profile_text(const KioskProfile& profile) {
    return profile.etag + '\n' + instant_text(profile.fetched_at) + '\n' + to_json(profile);
}

std::optional<KioskProfile> parse_kept_profile(std::string_view bytes) {
    const auto etag = take_line(bytes);
    const auto fetched = take_line(bytes);
    if (!etag || !fetched || etag->size() > ETAG_MAX) return std::nullopt;
    const auto fetched_at = parse_instant(*fetched);
    auto profile = parse_profile(bytes);
    if (!fetched_at || !profile) return std::nullopt;
    profile->etag = *etag;
    profile->fetched_at = *fetched_at;
    return *std::move(profile);
}

std::optional<KioskProfile> read_profile(const std::filesystem::path& file) {
    const auto bytes = read_kept_file(file);
    if (!bytes) return std::nullopt;
    return parse_kept_profile(*bytes);
}

bool write_profile(const std::filesystem::path& file, const KioskProfile& profile) {
    return write_kept_file(file, kept_profile_text(profile));
}

}  // namespace kiosk
