// Who is at which counter, on disk. A shift ends with its day. Throws DatabaseError.
#pragma once

#include <chrono>
#include <map>
#include <string>

#include "kiosk/reference/database.h"
#include "kiosk/reference/staff/shift_rules.h"

namespace kiosk::reference {

class ShiftTable {
  public:
    explicit ShiftTable(Database& database) : database_(database) {}

    /// By counter; those that are closed may be missing.
    std::map<std::string, Shift> of(const std::chrono::year_month_day& day);
    void keep(const std::chrono::year_month_day& day, const std::string& counter, const Shift& shift);

  private:
    Database& database_;
};

}  // namespace kiosk::reference
