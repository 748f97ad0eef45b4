// A centre's queues as a person writes them: config/queues.toml.
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/settings/settings.h"

namespace kiosk::reference {

struct QueueFile {
    CentreQueues queues;    ///< without a calendar
    std::string calendars;  ///< folder of the years' files, as written; empty: none
};

/// All of a centre's queues, or every mistake in the file, by line. Pure; any bytes in.
Result<QueueFile, std::vector<SettingsMistake>> parse_queue_file(std::string_view toml);

}  // namespace kiosk::reference
