// The services as they stand today, and staff's word on whether they give numbers. Each act and its line of
// the audit are one commit.
#pragma once

#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/reference/pause_table.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/queue_tables.h"
#include "kiosk/reference/staff/staff_tables.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

struct ServiceToday {
    QueueLoad load;
    int given = 0;  ///< numbers of today that stand
    bool operator==(const ServiceToday&) const = default;
};

/// One thread at a time.
class ServiceStore {
  public:
    ServiceStore(Database& database, QueueStore& queues);

    /// In the order of the profile.
    Result<std::vector<ServiceToday>, StoreTrouble> today(std::chrono::sys_seconds now);
    /// Holds for every instance from the next question on. False: no such service.
    Result<bool, StoreTrouble> keep(const std::string& service, const ServicePause& pause,
                                    const std::string& account, std::chrono::sys_seconds now);

  private:
    Database& database_;
    QueueStore& queues_;
    QueueTables tickets_;
    PauseTable pauses_;
    StaffTables staff_;
};

}  // namespace kiosk::reference
