// How long a terminal may sleep when nothing happens.
#pragma once

#include <chrono>

#include "kiosk/visit/update.h"

namespace kiosk {

/// Until time itself changes something: a deadline of the visit, the minute of the shown clock, or the
/// seconds left. On idle that is the next minute; never more often than once a second but for a deadline.
[[nodiscard]] std::chrono::milliseconds time_to_sleep(const State& state, const VisitRules& rules,
                                                      const Now& now);

}  // namespace kiosk
