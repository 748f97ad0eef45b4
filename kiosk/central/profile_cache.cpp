#include "kiosk/central/profile_cache.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

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

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = write(descriptor, bytes.data(), bytes.size());
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(descriptor) == 0;
}

void flush_folder(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
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
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return std::nullopt;
    return parse_kept_profile(std::string{std::istreambuf_iterator<char>{stream}, {}});
}

bool write_profile(const std::filesystem::path& file, const KioskProfile& profile) {
    const std::filesystem::path fresh = file.string() + ".new";
    const int descriptor = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    const bool whole = write_all(descriptor, kept_profile_text(profile));
    close(descriptor);
    std::error_code error;
    if (whole) std::filesystem::rename(fresh, file, error);
    if (!whole || error) {
        std::filesystem::remove(fresh, error);
        return false;
    }
    flush_folder(file);
    return true;
}

}  // namespace kiosk
