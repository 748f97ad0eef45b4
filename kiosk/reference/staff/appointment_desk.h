// Answers the page of booked times, and what its forms ask.
#pragma once

#include <vector>

#include "kiosk/reference/staff/appointment_pages.h"
#include "kiosk/reference/staff/appointment_store.h"
#include "kiosk/reference/staff/staff_gate.h"

namespace kiosk::reference {

class AppointmentDesk {
  public:
    AppointmentDesk(AppointmentStore& store, const CentreQueues& queues, const StaffGate& gate,
                    const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse show(const StaffAsk& ask);
    HttpResponse act(const StaffAsk& ask);
    HttpResponse book(const StaffAsk& ask);
    /// `view` with what is booked on its day.
    HttpResponse page(const StaffAsk& ask, AppointmentsView view);
    void note(const StaffAsk& ask, std::string_view verdict) const;

    AppointmentStore& store_;
    const CentreQueues& queues_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
