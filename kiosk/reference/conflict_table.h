// The rows of numbers that terminals gave and no queue has; decides nothing. Throws DatabaseError.
#pragma once

#include <string>
#include <vector>

#include "kiosk/reference/database.h"
#include "kiosk/reference/queue_store.h"

namespace kiosk::reference {

class ConflictTable {
  public:
    explicit ConflictTable(Database& database) : database_(database) {}

    void keep(const OfflineIssue& issue, const std::string& terminal, ConflictReason reason);
    bool holds(const OfflineIssue& issue, const std::string& terminal);
    /// In the order in which they were told, the first thousand.
    std::vector<TicketConflict> of(const std::chrono::year_month_day& day);
    void forget_before(const std::chrono::year_month_day& day);

  private:
    Database& database_;
};

}  // namespace kiosk::reference
