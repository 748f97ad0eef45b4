#include "drivers/pictures/decode_apart.h"

#include <system_error>

#include "drivers/pictures/decoder_messages.h"
#include "drivers/pictures/request_file.h"
#include "drivers/pictures/run_child.h"

namespace drivers {
std::filesystem::path picture_decoder() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "picture-decoder";
}

kiosk::Result<std::vector<Decoded>, DecodeFailure> decode_apart(const LumaView& picture,
                                                                const Symbologies& symbologies,
                                                                const DecoderOptions& options) {
    if (!may_hold_symbols(picture)) return std::vector<Decoded>{};
    const Deadline deadline = std::chrono::steady_clock::now() + options.patience;
    const Descriptor request = memory_file();
    if (!request || !write_request(request, {picture, symbologies}))
        return kiosk::Failure{DecodeFailure::decoder_missing};
    const auto reply = run_child(options.program, request, REPLY_BYTES_MAX, deadline);
    if (!reply) {
        const bool missing = reply.error() == ChildFailure::not_started;
        return kiosk::Failure{missing ? DecodeFailure::decoder_missing : DecodeFailure::decoder_ended};
    }
    auto symbols = parse_reply(*reply);
    if (!symbols) return kiosk::Failure{DecodeFailure::decoder_ended};
    return *std::move(symbols);
}

}  // namespace drivers
