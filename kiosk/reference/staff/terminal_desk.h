// Answers the page of the terminals.
#pragma once

#include <vector>

#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/staff/staff_gate.h"
#include "kiosk/reference/staff/terminal_store.h"

namespace kiosk::reference {

class TerminalDesk {
  public:
    TerminalDesk(TerminalStore& store, const CentreQueues& queues, const StaffGate& gate,
                 const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse show(const StaffAsk& ask);
    HttpResponse steer(const StaffAsk& ask);

    TerminalStore& store_;
    const CentreQueues& queues_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
