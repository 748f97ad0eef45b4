#include "drivers/scanners/frame_reader.h"

namespace drivers {

void FrameReader::take(std::string_view bytes, const std::function<void(RawScan)>& deliver) {
    constexpr std::string_view ENDS = "\r\n";
    while (!bytes.empty()) {
        const std::size_t end = bytes.find_first_of(ENDS);
        const std::string_view piece = bytes.substr(0, end);
        append_within_limit(text_, piece.data(), piece.size());
        if (end == std::string_view::npos) return;
        if (auto scan = finish()) deliver(*std::move(scan));
        bytes.remove_prefix(end + 1);
    }
}

std::optional<RawScan> FrameReader::finish() {
    if (text_.empty()) return std::nullopt;
    return RawScan{take_out(text_), ""};
}

}  // namespace drivers
