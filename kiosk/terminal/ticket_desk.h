// The ticket desk: the thread that owns the journal and asks central for numbers, so that one wish gives one
// number whatever fails in between.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "kiosk/journal/journal.h"
#include "kiosk/terminal/runner.h"
#include "kiosk/terminal/ticket_source.h"
#include "kiosk/visit/events.h"

namespace kiosk {

class DeskInbox;

struct TicketDeskParts {
    Ticketing ticketing;
    const Clock& clock;
    /// TicketAnswered, ProfileChanged and QueuesChanged; called on the desk's thread.
    std::function<void(Event)> report;
};

/// Everything may be called from any thread and returns at once.
class TicketDesk {
  public:
    explicit TicketDesk(TicketDeskParts parts);
    ~TicketDesk();
    TicketDesk(const TicketDesk&) = delete;
    TicketDesk& operator=(const TicketDesk&) = delete;

    /// A new wish. Central is asked only once the wish is on disk; otherwise the answer is `not_kept`.
    void take(RequestId request, std::string service, std::string priority);
    /// A new wish for the number of an appointment. Its code is in no file.
    void check_in(RequestId request, std::string code);
    /// The same wish under its own key again; `barred` when it was given up meanwhile.
    void retry(RequestId request);
    /// Its citizen is gone: it is cancelled in the background, and its answer is told to nobody.
    void abandon(RequestId request);

    /// Keeps what becomes of a ticket's slip, for central as well: `sent` when a print begins, then its
    /// outcome, whatever it is. `then` learns, on the desk's thread, whether it is on disk: a print begins
    /// only behind its own `sent`.
    void note_print(std::string key, PrintState state, bool copy, std::function<void(bool kept)> then = {});

    /// For reports.
    void count(Figure figure);
    /// How a device is from now on, for central.
    void device(DeviceReport report);

    /// Queues are fetched only while somebody looks at them.
    void want_queues(bool wanted);
    /// For clocks that are moved by hand: something may be due.
    void look_at_clock();

  private:
    void work(const std::stop_token& stop);

    struct Counter;
    TicketDeskParts parts_;
    std::shared_ptr<DeskInbox> inbox_;
    std::unique_ptr<Counter> counter_;
    std::jthread thread_;  ///< last: joins before the rest goes
};

}  // namespace kiosk
