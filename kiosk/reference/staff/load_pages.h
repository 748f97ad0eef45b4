// The page of how long people wait just now. Pure.
#pragma once

#include <chrono>
#include <string>

#include "kiosk/reference/staff/load_figures.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

std::string load_page(const StaffFrame& frame, const DayAtWork& day, const CentreQueues& queues,
                      std::chrono::sys_seconds now);

}  // namespace kiosk::reference
