// Answers the pages of accounts and of the audit.
#pragma once

#include <vector>

#include "kiosk/reference/staff/office_pages.h"
#include "kiosk/reference/staff/staff_gate.h"

namespace kiosk::reference {

class OfficeDesk {
  public:
    OfficeDesk(StaffStore& store, const StaffGate& gate, const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse accounts(const StaffAsk& ask, const AccountsSaid& outcome);
    Outcome change(const StaffAsk& ask);
    /// A first password is made aside, and `keep` says with its hash whether there was somebody to give it
    /// to.
    Outcome give_password(const StaffAsk& ask, const AccountsSaid& outcome,
                          const std::function<StaffStore::Kept<bool>(const std::string& hash)>& keep);
    HttpResponse audit(const StaffAsk& ask);

    StaffStore& store_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
