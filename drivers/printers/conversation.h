// One talk with a printer, over any wire: questions and their answers, apart from everything it says unasked.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "drivers/printers/replies.h"
#include "drivers/printers/transport.h"
#include "kiosk/devices.h"

namespace drivers {

class Conversation {
  public:
    /// The wire outlives it.
    explicit Conversation(Transport& wire) : wire_(wire) {}

    Transfer write(std::span<const std::uint8_t> bytes, Deadline deadline);

    /// None when it does not answer by the deadline or is gone; `closed` tells which.
    std::optional<kiosk::PrinterCondition> condition(Deadline deadline);

    /// Reads until the answer with this id, the deadline, or the end of the connection.
    Transfer wait_for_end(const ProcessId& id, Deadline deadline);

    /// Drops what the printer has buffered, so that the rest of a broken-off slip never prints by itself
    /// later. Waits until it says so, or the deadline for printers that do not know the command.
    void clear_buffer(Deadline deadline);

    /// The wire broke, or the printer said more than any printer does: it is to be closed.
    [[nodiscard]] bool closed() const { return closed_; }

  private:
    std::optional<StatusByte> ask(StatusRequest which, Deadline deadline);
    Transfer read_replies(Deadline deadline);
    void take(StatusByte status);

    Transport& wire_;
    bool closed_ = false;
    ReplyParser parser_;
    std::size_t said_ = 0;  ///< bytes
    /// Answers do not say which question they belong to, only their order does: a late one must not be taken
    /// for the next question's.
    std::size_t open_questions_ = 0;
    std::optional<StatusByte> answer_;  ///< to the newest question
    std::optional<ProcessId> ended_;
    bool cleared_ = false;
};

}  // namespace drivers
