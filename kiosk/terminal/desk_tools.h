// What the parts of the ticket desk have in common. All of it belongs to the desk's thread.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "kiosk/journal/journal.h"
#include "kiosk/terminal/runner.h"
#include "kiosk/terminal/ticket_source.h"
#include "kiosk/visit/events.h"

namespace kiosk {

/// A moment of the desk's clock; none: nothing is due.
using Due = std::optional<std::chrono::milliseconds>;
/// The earlier of two.
[[nodiscard]] Due earlier(Due one, Due other);

struct DeskTools {
    TicketSource& source;
    const Clock& clock;
    std::function<void(Event)> report;
    /// Brings an answer from the network's thread to the desk's; from any thread, even when the desk is gone.
    std::function<void(std::function<void()>)> soon;
    const DeskAlarms& alarms;
};

/// The journal, opened when it is first needed and tried again later when it could not be.
class DeskJournal {
  public:
    DeskJournal(std::filesystem::path file, const Clock& clock, std::function<void(const JournalLoss&)> lost);

    /// Whatever was under way when this file was last open has lost its citizen: a wish is to be cancelled,
    /// and of a print nobody knows what became of it.
    Result<Journal*, JournalTrouble> ready();
    [[nodiscard]] Journal* if_open() const { return journal_.get(); }

  private:
    std::filesystem::path file_;
    const Clock& clock_;
    std::function<void(const JournalLoss&)> lost_;
    std::unique_ptr<Journal> journal_;
};

}  // namespace kiosk
