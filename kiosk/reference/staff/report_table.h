// The rows that reports are made of: tickets while they are kept, and the sums of days whose tickets are
// gone. Decides nothing. Throws DatabaseError.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/reference/database.h"
#include "kiosk/reference/staff/day_sums.h"

namespace kiosk::reference {

class ReportTable {
  public:
    explicit ReportTable(Database& database) : database_(database) {}

    std::vector<TicketFact> facts(std::chrono::year_month_day first, std::chrono::year_month_day last);
    /// Of all kept days in it together; each carries the first day.
    std::vector<DaySum> kept(std::chrono::year_month_day first, std::chrono::year_month_day last);
    /// The first that anything is known of.
    std::optional<std::chrono::year_month_day> first_day();
    /// Adds up the tickets of days before this one, which are about to be forgotten; in the caller's
    /// transaction.
    void keep_before(std::chrono::year_month_day day);
    /// Forgets what was kept of days before this one.
    void forget_before(std::chrono::year_month_day day);

  private:
    Database& database_;
};

}  // namespace kiosk::reference
