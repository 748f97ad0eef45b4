// Carries out what a visit asks for. `handle` and `take_posted` run on the thread that owns the state;
// workers only post.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/core/board.h"
#include "kiosk/devices.h"
#include "kiosk/figures/figure_book.h"
#include "kiosk/journal/journal.h"
#include "kiosk/terminal/ticket_source.h"
#include "kiosk/visit/update.h"

namespace kiosk {

/// Real time, or a script's.
class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Now now() const = 0;
};

/// Asks central on a thread of its own; `answered` is called from there. kiosk/central implements it.
class DossierSource {
  public:
    virtual ~DossierSource() = default;
    virtual void look_up(RequestId request, LookupQuestion question,
                         std::function<void(RequestId, LookupResult)> answered) = 0;
    virtual void cancel(RequestId request) = 0;
};

/// Lay out slips; called on the printing thread.
struct SlipMakers {
    std::function<Dots(const action::PrintSlip&)> answer;
    std::function<Dots(const action::PrintTicket&)> ticket;
};

/// Where leased numbers are kept, and whose they are.
struct LeaseSettings {
    std::filesystem::path file;
    std::string public_key = {};  ///< central's; empty: no number is ever given without it
    std::string terminal = {};    ///< this one's id at central
};

/// What staff and engineers are to know; called on the desk's thread.
struct DeskAlarms {
    /// A damaged journal was set aside, or it is an old one.
    std::function<void(const JournalLoss&)> lost = [](const JournalLoss&) {};
    /// It cannot be opened.
    std::function<void(const JournalTrouble&)> closed = [](const JournalTrouble&) {};
    /// Central has this number for another ticket, or never leased it.
    std::function<void(const OfflineIssue&)> conflict = [](const OfflineIssue&) {};
    /// Central's numbers for outages cannot be given: why, and nothing of what they hold.
    std::function<void(const std::string&)> unbelieved = [](const std::string&) {};
    /// Something was not counted for reports.
    std::function<void(const FigureTrouble&)> uncounted = [](const FigureTrouble&) {};
};

/// Where numbers come from and what must not be forgotten of them.
struct Ticketing {
    TicketSource& source;
    std::filesystem::path journal_file;
    std::filesystem::path profile_file;
    LeaseSettings lease;
    DeskAlarms alarms = {};
    std::filesystem::path figures_file = {};  ///< for reports; empty: nothing is counted
    std::string version = {};                 ///< of this program, for central
    /// What the hall's displays may know while central is away, whenever it changes; none: central is there.
    /// On the desk's thread. Null: no display asks this terminal.
    std::function<void(const std::optional<BoardOutage>&)> outage = {};
};

struct RunnerParts {
    DossierSource& dossiers;
    Printer* printer = nullptr;  ///< none configured: null
    SlipMakers make_slip;
    const Clock& clock;
    std::optional<Ticketing> tickets = {};  ///< none: no numbers are given here
};

class Runner {
  public:
    Runner(VisitRules rules, RunnerParts parts);
    ~Runner();
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    void handle(const Event& event);
    [[nodiscard]] const State& state() const;
    [[nodiscard]] const VisitRules& rules() const;

    /// How a device is from now on, for central; the printer's is known.
    void note_device(DeviceReport report);

    /// From any thread. Scans are dropped here unless wanted, repeats within 2 s too.
    void post(Event event);
    /// From any thread: what is seen has changed, though nothing happened that a visit is to know of.
    void wake();
    /// Readable while posted events wait, and after `wake`.
    [[nodiscard]] int wake_descriptor() const;
    /// Handles all posted events; false when there were none.
    bool take_posted();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
