#include "drivers/printers/replies.h"

#include <algorithm>

namespace drivers {

namespace {

constexpr std::uint8_t HEADER = 0x37, PROCESS_ID = 0x22;
constexpr std::size_t PROCESS_ID_LENGTH = 7;

/// Fixed bits of a real-time status byte: bit 0 and 7 off, bit 1 and 4 on.
bool is_status(std::uint8_t byte) {
    return (byte & 0x93) == 0x12;
}

/// May this byte stand at this place of an answer to GS ( H?
bool fits(std::uint8_t byte, std::size_t place) {
    switch (place) {
        case 0:
            return byte == HEADER;
        case 1:
            return byte == PROCESS_ID;
        case PROCESS_ID_LENGTH - 1:
            return byte == 0;
        default:
            return byte >= 0x20 && byte <= 0x7E;
    }
}

}  // namespace

std::vector<Reply> ReplyParser::feed(std::span<const std::uint8_t> bytes) {
    std::vector<Reply> replies;
    for (const std::uint8_t byte : bytes) {
        if (!pending_.empty() && !fits(byte, pending_.size())) {
            pending_.clear();
            replies.push_back(Unsolicited{});
        }
        if (pending_.empty() && !fits(byte, 0)) {
            replies.push_back(is_status(byte) ? Reply{StatusByte{byte}} : Reply{Unsolicited{}});
            continue;
        }
        pending_.push_back(byte);
        if (pending_.size() < PROCESS_ID_LENGTH) continue;
        ProcessIdAnswer answer;
        std::copy_n(pending_.begin() + 2, answer.id.size(), answer.id.begin());
        replies.push_back(answer);
        pending_.clear();
    }
    return replies;
}

bool says_offline(StatusByte printer_status) {
    return (printer_status.value & 0x08) != 0;
}
bool says_cover_open(StatusByte offline_cause) {
    return (offline_cause.value & 0x04) != 0;
}
bool says_error(StatusByte offline_cause) {
    return (offline_cause.value & 0x40) != 0;
}
bool says_paper_out(StatusByte paper) {
    return (paper.value & 0x60) != 0;
}
bool says_paper_low(StatusByte paper) {
    return (paper.value & 0x0C) != 0;
}

}  // namespace drivers
