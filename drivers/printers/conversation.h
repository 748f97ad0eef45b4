// One connection to a printer: questions and their answers, apart from everything it says unasked.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "drivers/printers/replies.h"
#include "drivers/printers/socket.h"
#include "kiosk/devices.h"

namespace drivers {

class Conversation {
  public:
    explicit Conversation(Descriptor socket) : socket_(std::move(socket)) {}

    Transfer write(std::span<const std::uint8_t> bytes, Deadline deadline);

    /// None when it does not answer by the deadline or is gone.
    std::optional<kiosk::PrinterCondition> condition(Deadline deadline);

    /// Reads until the answer with this id, the deadline, or the end of the connection.
    Transfer wait_for_end(const ProcessId& id, Deadline deadline);

    /// Drops what the printer has buffered, so that the rest of a broken-off slip never prints by itself
    /// later. Waits until it says so, or the deadline for printers that do not know the command.
    void clear_buffer(Deadline deadline);

    /// Says that nothing more will come and waits for the printer to hang up, so that closing with answers
    /// unread does not take back what is still on its way.
    void finish(Deadline deadline);

  private:
    std::optional<StatusByte> ask(StatusRequest which, Deadline deadline);
    Transfer read_replies(Deadline deadline);
    void take(StatusByte status);

    Descriptor socket_;
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
