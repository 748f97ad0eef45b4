#include "drivers/printers/replies.h"

#include <algorithm>

namespace drivers {

namespace {

constexpr std::uint8_t HEADER = 0x37, PROCESS_ID = 0x22, CLEARED = 0x25;
constexpr std::size_t PROCESS_ID_LENGTH = 7, CLEARED_LENGTH = 3;

/// Fixed bits of a real-time status byte: bit 0 and 7 off, bit 1 and 4 on.
bool is_status(std::uint8_t byte) {
    return (byte & 0x93) == 0x12;
}

bool answers_clear(const Bytes& begun) {
    return begun.size() >= 2 && begun[1] == CLEARED;
}

std::size_t length_of(const Bytes& begun) {
    return answers_clear(begun) ? CLEARED_LENGTH : PROCESS_ID_LENGTH;
}

/// May this byte go on the answer that has begun?
bool fits(const Bytes& begun, std::uint8_t byte) {
    if (begun.empty()) return byte == HEADER;
    if (begun.size() == 1) return byte == PROCESS_ID || byte == CLEARED;
    if (begun.size() + 1 == length_of(begun)) return byte == 0;
    return byte >= 0x20 && byte <= 0x7E;
}

Reply meaning_of(const Bytes& whole) {
    if (answers_clear(whole)) return BufferCleared{};
    ProcessIdAnswer answer;
    std::copy_n(whole.begin() + 2, answer.id.size(), answer.id.begin());
    return answer;
}

}  // namespace

std::vector<Reply> ReplyParser::feed(std::span<const std::uint8_t> bytes) {
    std::vector<Reply> replies;
    for (const std::uint8_t byte : bytes) {
        if (!pending_.empty() && !fits(pending_, byte)) {
            pending_.clear();
            replies.push_back(Unsolicited{});
        }
        if (pending_.empty() && !fits(pending_, byte)) {
            replies.push_back(is_status(byte) ? Reply{StatusByte{byte}} : Reply{Unsolicited{}});
            continue;
        }
        pending_.push_back(byte);
        if (pending_.size() < length_of(pending_)) continue;
        replies.push_back(meaning_of(pending_));
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
