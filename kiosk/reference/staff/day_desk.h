// Answers the page of the days that staff set closed or worked.
#pragma once

#include <vector>

#include "kiosk/reference/staff/day_pages.h"
#include "kiosk/reference/staff/day_store.h"
#include "kiosk/reference/staff/staff_gate.h"

namespace kiosk::reference {

class DayDesk {
  public:
    DayDesk(DayStore& store, const StaffGate& gate, const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse show(const StaffAsk& ask);
    HttpResponse act(const StaffAsk& ask);
    HttpResponse take_back(const StaffAsk& ask);
    HttpResponse page(const StaffAsk& ask, int status, DaysView view);
    void note(const StaffAsk& ask, std::string_view act, std::string_view verdict) const;

    DayStore& store_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
