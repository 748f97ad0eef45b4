// The rows of the days that staff set closed or worked. Throws DatabaseError.
#pragma once

#include <chrono>
#include <vector>

#include "kiosk/reference/centre_day.h"
#include "kiosk/reference/database.h"

namespace kiosk::reference {

class DayTable {
  public:
    explicit DayTable(Database& database) : database_(database) {}

    /// In the place of what was set of that date before.
    void keep(const KeptDay& kept);
    /// False: nothing was set of it.
    bool remove(const std::chrono::year_month_day& date);
    /// By date.
    std::vector<KeptDay> from(const std::chrono::year_month_day& first);

  private:
    Database& database_;
};

}  // namespace kiosk::reference
