// The days that staff set closed or worked. Each act, its line of the audit, and the wish that terminals
// fetch what is new are one commit.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "kiosk/core/result.h"
#include "kiosk/reference/appointment_table.h"
#include "kiosk/reference/day_table.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/staff/staff_tables.h"
#include "kiosk/reference/store_trouble.h"
#include "kiosk/reference/terminal_table.h"

namespace kiosk::reference {

struct DayWish {
    CentreDay day;
    std::optional<int> told_booked;  ///< the booked times of a day to be closed that are known to `account`
    std::string account;
};

struct DaySet {};
/// So many have booked a time on the day that would be closed; whoever sets it has not been told.
struct DayHasBooked {
    int count = 0;
};
using DayOutcome = std::variant<DaySet, DayMistake, DayHasBooked>;

/// One thread at a time.
class DayStore {
  public:
    DayStore(Database& database, QueueStore& queues)
        : database_(database),
          queues_(queues),
          days_(database),
          appointments_(database),
          terminals_(database),
          staff_(database) {}

    template <class T>
    using Kept = Result<T, StoreTrouble>;

    /// See QueueStore.
    Kept<const CentreQueues*> queues_at(std::chrono::sys_seconds now) { return queues_.queues_at(now); }
    /// Holds for every instance from the next question on; nothing is set but with DaySet.
    Kept<DayOutcome> keep(const DayWish& wish, std::chrono::sys_seconds now);
    /// What the files say holds again. False: the day is over, or nobody had set it.
    Kept<bool> take_back(const std::chrono::year_month_day& date, const std::string& account,
                         std::chrono::sys_seconds now);

  private:
    Database& database_;
    QueueStore& queues_;
    DayTable days_;
    AppointmentTable appointments_;
    TerminalTable terminals_;
    StaffTables staff_;
};

}  // namespace kiosk::reference
