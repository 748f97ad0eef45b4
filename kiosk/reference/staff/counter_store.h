// Counters as their people see and use them: who is there, who stands before them, who waits. Each act and
// its line of the audit are one commit.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "kiosk/reference/counter_queue.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/queue_tables.h"
#include "kiosk/reference/staff/report_store.h"
#include "kiosk/reference/staff/shift_table.h"
#include "kiosk/reference/staff/staff_tables.h"

namespace kiosk::reference {

struct CounterSight {
    std::string counter;
    Shift shift;
    std::string shown;  ///< whoever is there, as colleagues call them
    CounterQueue queue;
};

/// One line of the list of all counters.
struct CounterLine {
    std::string counter;
    Shift shift;
    std::string shown;
    std::string number;  ///< at the counter; may be empty
    int waiting = 0;     ///< for all its services
};

enum class ActRefusal { not_yours, not_possible, unknown };
/// What was done: the number that it was done to, if any.
using ActAnswer = std::variant<std::string, ActRefusal>;

/// One thread at a time.
class CounterStore {
  public:
    template <class T>
    using Kept = Result<T, StoreTrouble>;

    CounterStore(Database& database, QueueStore& queues);

    Kept<std::vector<CounterLine>> counters(std::chrono::sys_seconds now);
    /// None: no service has this counter.
    Kept<std::optional<CounterSight>> counter(const std::string& counter, std::chrono::sys_seconds now);
    Kept<ActAnswer> change_shift(const std::string& counter, const ShiftWish& wish,
                                 std::chrono::sys_seconds now);
    /// By whoever has opened the counter.
    Kept<ActAnswer> call(const CounterCall& call, const std::string& account, std::chrono::sys_seconds now);
    /// Of what was done at all of them.
    [[nodiscard]] ReportStore& reports() { return reports_; }

  private:
    std::string shown(const std::string& account);
    [[nodiscard]] bool is_counter(const std::string& counter) const;
    Shift shift_of(const std::string& counter, std::chrono::sys_seconds now);

    Database& database_;
    QueueStore& queues_;
    QueueTables tickets_;
    ShiftTable shifts_;
    StaffTables staff_;
    ReportStore reports_;
};

}  // namespace kiosk::reference
