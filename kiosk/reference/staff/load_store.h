// What is known of today's waiting.
#pragma once

#include "kiosk/core/result.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/queue_tables.h"
#include "kiosk/reference/staff/load_figures.h"
#include "kiosk/reference/staff/report_table.h"
#include "kiosk/reference/staff/shift_table.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

/// One thread at a time.
class LoadStore {
  public:
    LoadStore(Database& database, QueueStore& queues);

    Result<DayAtWork, StoreTrouble> today(std::chrono::sys_seconds now);

  private:
    QueueStore& queues_;
    QueueTables tickets_;
    ReportTable reports_;
    ShiftTable shifts_;
};

}  // namespace kiosk::reference
