#include "kiosk/central/kept_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace kiosk {
namespace {

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

std::optional<std::string> read_kept_file(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
}

bool write_kept_file(const std::filesystem::path& file, std::string_view bytes) {
    const std::filesystem::path fresh = file.string() + ".new";
    const int descriptor = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return false;
    const bool whole = write_all(descriptor, bytes);
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
