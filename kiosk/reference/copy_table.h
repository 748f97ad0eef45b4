// The rows of slips that staff want printed once more; decides nothing. Throws DatabaseError.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/heartbeat.h"
#include "kiosk/core/ticket.h"
#include "kiosk/reference/database.h"
#include "kiosk/reference/queue_tables.h"

namespace kiosk::reference {

/// For staff: what became of such a wish.
struct CopyShown {
    std::string number, terminal;
    std::chrono::sys_seconds wished_at{};
    std::optional<PrintState> print;  ///< of the copy; none: the terminal has not begun it
    bool operator==(const CopyShown&) const = default;
};

class CopyTable {
  public:
    explicit CopyTable(Database& database) : database_(database) {}

    /// One more than were begun or wished before; while one is wished, nothing but its time.
    void wish(const TicketOwner& ticket, const Day& day, std::chrono::sys_seconds now);
    /// Central was told that it was begun, or came to an end.
    void begun(const TicketOwner& ticket);
    /// What this terminal has not begun, oldest first, at most twenty; of tickets that stand.
    std::vector<WishedCopy> wished_of(const std::string& terminal, const Day& day);
    /// Latest first, at most a hundred.
    std::vector<CopyShown> of(const Day& day);
    void forget_before(const Day& day);

  private:
    Database& database_;
};

}  // namespace kiosk::reference
