// Answers the page of numbers.
#pragma once

#include <string>
#include <vector>

#include "kiosk/core/service.h"
#include "kiosk/reference/staff/number_store.h"
#include "kiosk/reference/staff/staff_gate.h"

namespace kiosk::reference {

class NumberDesk {
  public:
    NumberDesk(NumberStore& store, const KioskProfile& profile, const StaffGate& gate,
               const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse show(const StaffAsk& ask);
    HttpResponse act(const StaffAsk& ask);
    HttpResponse give(const StaffAsk& ask);
    HttpResponse enter(const StaffAsk& ask);
    HttpResponse take_out(const StaffAsk& ask);
    HttpResponse print_again(const StaffAsk& ask);
    /// The page again, with what was done and its line in the log.
    HttpResponse ended(const StaffAsk& ask, std::string_view verdict, const std::string& query) const;

    NumberStore& store_;
    const KioskProfile& profile_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
