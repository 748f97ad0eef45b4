// Answers the page of the services, and their pauses.
#pragma once

#include <vector>

#include "kiosk/reference/staff/service_store.h"
#include "kiosk/reference/staff/staff_gate.h"

namespace kiosk::reference {

class ServiceDesk {
  public:
    ServiceDesk(ServiceStore& store, const CentreQueues& queues, const StaffGate& gate,
                const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse show(const StaffAsk& ask);
    HttpResponse act(const StaffAsk& ask);

    ServiceStore& store_;
    const CentreQueues& queues_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
