// Answers the page of the terminals.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/reference/enrolment_store.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/staff/enrolment_pages.h"
#include "kiosk/reference/staff/staff_gate.h"
#include "kiosk/reference/staff/terminal_store.h"

namespace kiosk::reference {

class TerminalDesk {
  public:
    TerminalDesk(TerminalStore& store, EnrolmentStore& enrolments, const CentreQueues& queues,
                 const StaffGate& gate, const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse show(const StaffAsk& ask);
    HttpResponse steer(const StaffAsk& ask);
    HttpResponse change_identity(const StaffAsk& ask);
    HttpResponse page(const StaffAsk& ask, std::optional<EnrolmentSaid> said);
    /// A code that is shown once.
    HttpResponse offer(const StaffAsk& ask, const std::string& terminal);
    HttpResponse forget(const StaffAsk& ask, const std::string& terminal);
    void note(const StaffAsk& ask, std::string_view act, const std::string& terminal, bool is_done) const;

    TerminalStore& store_;
    EnrolmentStore& enrolments_;
    const CentreQueues& queues_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
