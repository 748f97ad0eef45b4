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
    Language language = Language::vietnamese;  ///< what each visit begins with
    bool has_printer = true;                   ///< false: slips are never offered
};

/// A request that nobody answered, and a print that never ended, stop being waited for.
inline constexpr std::chrono::seconds LOOKUP_GUARD{30};
inline constexpr std::chrono::seconds TICKET_GUARD{30};
inline constexpr std::chrono::seconds PRINT_GUARD{120};

/// How a terminal begins: idle, in the centre's language.
[[nodiscard]] State first_state(const VisitRules& rules);

/// Takes the state by value so that the old visit's strings are moved or destroyed, never kept.
[[nodiscard]] std::pair<State, std::vector<Action>> update(State state, const Event& event,
                                                           const VisitRules& rules, const Now& now);

/// Uptime at which the next Tick can change something; none = only an event can.
[[nodiscard]] std::optional<std::chrono::milliseconds> next_deadline(const State& state,
                                                                     const VisitRules& rules);

/// Seconds left to show in the help bar; none on idle.
[[nodiscard]] std::optional<int> seconds_left(const State& state, const VisitRules& rules, const Now& now);

/// Does this screen take scans?
[[nodiscard]] bool wants_scans(const State& state);

/// Is a whole reprint offered: the printer is ready again, or nobody knows what became of the slip.
[[nodiscard]] bool may_print_again(const state::SlipTrouble& trouble);
[[nodiscard]] bool may_print_again(const state::Printing& printing, PrinterCondition condition);
/// Of a ticket there is one copy at most.
[[nodiscard]] bool may_print_again(const state::Ticketed& screen, PrinterCondition condition);

/// Could the same question have another answer soon?
[[nodiscard]] bool may_try_again(LookupFailureKind kind);

}  // namespace kiosk
