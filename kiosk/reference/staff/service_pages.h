// The page of the services with their opening hours, and of the calendar. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/reference/queue_rules.h"
#include "kiosk/reference/staff/service_store.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

/// What the last form came to; "": nothing was sent.
std::string services_page(const StaffFrame& frame, const CentreQueues& queues,
                          const std::vector<ServiceToday>& services, std::chrono::sys_seconds now,
                          std::string_view said_word);

}  // namespace kiosk::reference
