#include "drivers/pictures/request_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <span>

namespace drivers {
namespace {

bool write_all(const Descriptor& file, std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

bool write_rows(const Descriptor& file, const LumaView& picture) {
    const auto width = static_cast<std::size_t>(picture.width),
               height = static_cast<std::size_t>(picture.height);
    if (picture.stride == picture.width) return write_all(file, {picture.data, width * height});
    for (std::size_t row = 0; row < height; ++row) {
        const std::uint8_t* start = picture.data + row * static_cast<std::size_t>(picture.stride);
        if (!write_all(file, {start, width})) return false;
    }
    return true;
}

}  // namespace

Descriptor memory_file() {
    return Descriptor(memfd_create("picture", MFD_CLOEXEC));
}

bool write_request(const Descriptor& file, const DecodeRequest& request) {
    return ftruncate(file.number(), 0) == 0 && lseek(file.number(), 0, SEEK_SET) == 0 &&
           write_all(file, request_header(request)) && write_rows(file, request.picture) &&
           lseek(file.number(), 0, SEEK_SET) == 0;
}

}  // namespace drivers
