// Booked times as the staff see and keep them. Each act and its line of the audit are one commit.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/reference/appointment_table.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/staff/staff_tables.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

/// One thread at a time.
class AppointmentStore {
  public:
    AppointmentStore(Database& database, QueueStore& queues)
        : database_(database), queues_(queues), appointments_(database), staff_(database) {}

    template <class T>
    using Kept = Result<T, StoreTrouble>;

    /// See QueueStore.
    Kept<const CentreQueues*> queues_at(std::chrono::sys_seconds now) { return queues_.queues_at(now); }
    /// Of that day, by time.
    Kept<std::vector<BookedTime>> of(const std::chrono::year_month_day& day);
    /// The same code again changes what was booked, unless it has its number.
    Kept<BookingOutcome> book(const Booking& booking, const std::string& account,
                              std::chrono::sys_seconds now);
    /// `handle`: a BookedTime's. False: there is none, or it has its number.
    Kept<bool> cancel(const std::string& handle, const std::string& account, std::chrono::sys_seconds now);

  private:
    Database& database_;
    QueueStore& queues_;
    AppointmentTable appointments_;
    StaffTables staff_;
};

}  // namespace kiosk::reference
