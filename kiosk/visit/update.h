// The rules of a visit: what was, and what happened, give what is, and what is to be done. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

#include "kiosk/core/dossier_code.h"
#include "kiosk/core/time.h"
#include "kiosk/visit/events.h"
#include "kiosk/visit/state.h"

namespace kiosk {

/// What of the centre's settings the rules need.
struct VisitRules {
    CodeRules codes;
    TimeOuts time_outs;
};


/// Takes the state by value so that the old visit's strings are moved or destroyed, never kept.
[[nodiscard]] std::pair<State, std::vector<Action>> update(State state, const Event& event, const VisitRules& rules,
                                                           const Now& now);

/// Uptime at which the next Tick can change something; none = only an event can.
[[nodiscard]] std::optional<std::chrono::milliseconds> next_deadline(const State& state, const VisitRules& rules);

/// Seconds left to show in the help bar; none on idle.
[[nodiscard]] std::optional<int> seconds_left(const State& state, const VisitRules& rules, const Now& now);

}  // namespace kiosk
