// Answers the page of how long people wait just now.
#pragma once

#include <vector>

#include "kiosk/reference/staff/load_store.h"
#include "kiosk/reference/staff/staff_gate.h"

namespace kiosk::reference {

class LoadDesk {
  public:
    LoadDesk(LoadStore& store, const CentreQueues& queues, const StaffGate& gate,
             const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse show(const StaffAsk& ask);

    LoadStore& store_;
    const CentreQueues& queues_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
