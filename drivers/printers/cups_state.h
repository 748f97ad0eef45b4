// What CUPS says of a queue and its jobs, and the address under which a queue reaches its printer. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/devices.h"

namespace drivers {

struct CupsQueueState {
    int state = 3;                     ///< printer-state: 3 idle, 4 processing, 5 stopped
    bool accepts_jobs = true;          ///< printer-is-accepting-jobs
    std::vector<std::string> reasons;  ///< printer-state-reasons
};

/// What the printer behind the queue says while a job is under way. Reasons are read by how they begin: CUPS
/// drops or changes the severity behind them.
kiosk::PrinterCondition condition_within_job(const CupsQueueState& queue);

/// CUPS asks a printer only while it prints: of an idle queue's reasons those of the printer are left over
/// from the last job. Were they believed, a queue out of paper would stay so for ever.
kiosk::PrinterCondition condition_of(const CupsQueueState& queue);

/// Adds to a socket's address what keeps a job from waiting for ever for a printer that is not there; leaves
/// every other address, and limits that are there already, as they are.
std::string with_limits(std::string_view device);

}  // namespace drivers
