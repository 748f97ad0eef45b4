// What the hall's displays may know while central is away: since when, and which numbers the journal holds
// that central was not told of.
#pragma once

#include <functional>
#include <optional>

#include "kiosk/core/board.h"
#include "kiosk/terminal/desk_link.h"
#include "kiosk/terminal/desk_watch.h"

namespace kiosk {

/// Numbers given without central, service by service in the profile's order; those of a service that is not
/// in it come last, under its id. Pure. `entries`: in the order of their giving.
[[nodiscard]] std::vector<OutageNumbers> outage_numbers(const std::vector<JournalEntry>& entries,
                                                        const KioskProfile* profile);

class DeskOutage {
  public:
    using Tell = std::function<void(const std::optional<BoardOutage>&)>;

    /// `tell`: on the desk's thread, whenever it has changed; none: central can be reached. Null: nobody
    /// asks.
    DeskOutage(const DeskLink& link, DeskJournal& journal, const DeskWatch& watch, Tell tell);

    void look(const Now& now);

  private:
    [[nodiscard]] std::optional<BoardOutage> outage(const Now& now) const;

    const DeskLink& link_;
    DeskJournal& journal_;
    const DeskWatch& watch_;
    Tell tell_;
    std::optional<std::chrono::sys_seconds> since_;
    std::optional<BoardOutage> told_;
};

}  // namespace kiosk
