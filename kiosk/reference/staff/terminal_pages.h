// The page of the terminals: how each is, and what may be done about it. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/reference/kept_terminal.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

/// Of the queues' file, which no page changes.
using FileLocks = std::map<std::string, LocalText>;

/// `wants_reason`: the last form locked nothing, since it gave no reason.
std::string terminals_page(const StaffFrame& frame, const std::vector<KeptTerminal>& terminals,
                           const FileLocks& locks, std::chrono::sys_seconds now, bool wants_reason);

}  // namespace kiosk::reference
