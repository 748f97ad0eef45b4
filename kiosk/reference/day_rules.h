// What the days that staff set make of the calendar, and which of them may be set. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "kiosk/reference/centre_day.h"
#include "kiosk/reference/queue_rules.h"

namespace kiosk::reference {

/// The contract has place for 200 days, those of the files too.
inline constexpr std::size_t SET_DAYS_MOST = 60;
inline constexpr std::chrono::days SET_AHEAD_MOST{366};

/// The files' calendar with the days of staff, which win.
Calendar with_days(Calendar of_files, const std::vector<KeptDay>& set);

/// Why the day may not be set; none: it may. `queues` as the files have them, but for what was set from today
/// on (`queues.days`).
std::optional<DayMistake> mistake_of(const CentreDay& day, const CentreQueues& queues,
                                     const Calendar& of_files, std::chrono::year_month_day today);

}  // namespace kiosk::reference
