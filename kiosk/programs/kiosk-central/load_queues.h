// Finds and reads the centre's queue file and its calendars, and tells the operator what is wrong in them.
#pragma once

#include <optional>

#include "kiosk/programs/kiosk-central/options.h"
#include "kiosk/reference/queue_rules.h"

namespace kiosk::reference {

/// No queues without a file. None: a file has mistakes, which are on stderr by now.
std::optional<CentreQueues> load_queues(const Options& options, std::chrono::sys_seconds now);

}  // namespace kiosk::reference
