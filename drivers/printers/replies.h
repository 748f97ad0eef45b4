// What a printer sends back, told apart byte by byte: status bytes, process-id answers, and everything else.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "drivers/printers/escpos.h"

namespace drivers {

/// Answer to DLE EOT n: one byte 0xx1xx10.
struct StatusByte {
    std::uint8_t value = 0;
    bool operator==(const StatusByte&) const = default;
};
/// Answer to GS ( H: 37 22 d1 d2 d3 d4 00.
struct ProcessIdAnswer {
    ProcessId id{};
    bool operator==(const ProcessIdAnswer&) const = default;
};
/// Answer to DLE DC4 8: 37 25 00.
struct BufferCleared {
    bool operator==(const BufferCleared&) const = default;
};
/// Anything else: automatic status, noise, answers to questions of somebody else. Never counts.
struct Unsolicited {
    bool operator==(const Unsolicited&) const = default;
};

using Reply = std::variant<StatusByte, ProcessIdAnswer, BufferCleared, Unsolicited>;

/// Keeps the beginning of an answer until its rest arrives.
class ReplyParser {
  public:
    std::vector<Reply> feed(std::span<const std::uint8_t> bytes);
    void reset() { pending_.clear(); }

  private:
    Bytes pending_;
};

/// What the three status bytes mean together (Epson's tables for n = 1, 2, 4).
bool says_offline(StatusByte printer_status);
bool says_cover_open(StatusByte offline_cause);
bool says_error(StatusByte offline_cause);
bool says_paper_out(StatusByte paper);
bool says_paper_low(StatusByte paper);

}  // namespace drivers
