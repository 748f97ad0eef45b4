// The page of a day's booked times. Pure.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/reference/appointment_table.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

struct AppointmentsView {
    std::chrono::year_month_day day{};  ///< that is shown
    std::chrono::sys_seconds now{};
    std::vector<BookedTime> booked;
    std::string new_code;     ///< of the next booking: a form that is sent twice books once
    std::string_view word{};  ///< what the last form came to; an unknown one is nothing
    std::string code{};       ///< that was booked just now; shown only here
};

std::string appointments_page(const StaffFrame& frame, const CentreQueues& queues,
                              const AppointmentsView& view);

}  // namespace kiosk::reference
