#include "drivers/pictures/decode_apart.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <optional>
#include <span>
#include <system_error>

#include "drivers/pictures/decoder_messages.h"
#include "drivers/pictures/run_child.h"

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

/// A file in memory that has no name and is gone with its last descriptor.
std::optional<Descriptor> request_file(const DecodeRequest& request) {
    Descriptor file(memfd_create("picture", MFD_CLOEXEC));
    if (!file || !write_all(file, request_header(request)) || !write_rows(file, request.picture))
        return std::nullopt;
    lseek(file.number(), 0, SEEK_SET);  // for the child, which shares the place
    return file;
}

}  // namespace

std::filesystem::path picture_decoder() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "picture-decoder";
}

kiosk::Result<std::vector<Decoded>, DecodeFailure> decode_apart(const LumaView& picture,
                                                                const Symbologies& symbologies,
                                                                const DecoderOptions& options) {
    if (!may_hold_symbols(picture)) return std::vector<Decoded>{};
    const Deadline deadline = std::chrono::steady_clock::now() + options.patience;
    const auto request = request_file({picture, symbologies});
    if (!request) return kiosk::Failure{DecodeFailure::decoder_missing};
    const auto reply = run_child(options.program, *request, REPLY_BYTES_MAX, deadline);
    if (!reply) {
        const bool missing = reply.error() == ChildFailure::not_started;
        return kiosk::Failure{missing ? DecodeFailure::decoder_missing : DecodeFailure::decoder_ended};
    }
    auto symbols = parse_reply(*reply);
    if (!symbols) return kiosk::Failure{DecodeFailure::decoder_ended};
    return *std::move(symbols);
}

}  // namespace drivers
