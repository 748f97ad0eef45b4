// The page of the terminals: how each is, and what may be done about it. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/reference/kept_terminal.h"
#include "kiosk/reference/staff/enrolment_pages.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

/// Of the queues' file, which no page changes.
using FileLocks = std::map<std::string, LocalText>;

struct TerminalsView {
    std::vector<KeptTerminal> terminals;  ///< by name
    const TerminalIdentities& identities;
    const FileLocks& locks;
    std::chrono::sys_seconds now;
    bool wants_reason = false;                 ///< the last form locked nothing, since it gave no reason
    std::optional<EnrolmentSaid> enrolment{};  ///< what came of the last form of that kind
};
std::string terminals_page(const StaffFrame& frame, const TerminalsView& view);

}  // namespace kiosk::reference
