// How long each screen waits, and for whom.
#include "kiosk/visit/turn.h"

namespace kiosk {
namespace visit {
namespace {

using std::chrono::milliseconds;

/// When something that is not the citizen has been waited for long enough.
std::optional<milliseconds> guard_of(const Screen& screen) {
    if (const auto* looking = std::get_if<state::LookingUp>(&screen)) return looking->asked_at + LOOKUP_GUARD;
    if (const auto* taking = std::get_if<state::Taking>(&screen)) return taking->asked_at + TICKET_GUARD;
    const state::Printing* printing = printing_on(screen);
    if (printing && printing->phase == state::Printing::Phase::running) {
        return printing->started_at + PRINT_GUARD;
    }
    return std::nullopt;
}

Screen give_up_waiting(Turn& turn, Screen screen) {
    note_activity(turn);
    if (auto* looking = std::get_if<state::LookingUp>(&screen)) {
        LookupFailure failure;
        failure.kind = LookupFailureKind::slow;
        return looking_up_failed(turn, std::move(*looking), std::move(failure));
    }
    if (auto* taking = std::get_if<state::Taking>(&screen)) {
        TicketFailure failure;
        failure.kind = TicketFailureKind::slow;
        return state::NoTicket{taking->request, std::move(taking->service), std::move(failure)};
    }
    return print_over(turn, std::move(screen), PrintOutcome::unknown);
}

}  // namespace

void note_activity(Turn& turn) {
    turn.state.last_activity = turn.now.uptime;
    turn.state.warning = false;
}

std::optional<milliseconds> screen_limit(const State& state, const VisitRules& rules) {
    if (std::holds_alternative<state::Idle>(state.screen) || guard_of(state.screen)) return std::nullopt;
    if (std::holds_alternative<state::Done>(state.screen)) return rules.time_outs.done;
    return state.comfort.large_text ? rules.time_outs.screen_large : rules.time_outs.screen;
}

Screen ticked(Turn& turn, Screen screen) {
    if (const auto guard = guard_of(screen)) {
        if (turn.now.uptime < *guard) return screen;
        return give_up_waiting(turn, std::move(screen));
    }
    turn.state.screen = std::move(screen);
    const auto limit = screen_limit(turn.state, turn.rules);
    screen = std::exchange(turn.state.screen, state::Idle{});
    if (!limit) return screen;
    const milliseconds end = turn.state.last_activity + *limit;
    if (turn.now.uptime >= end) return state::Idle{};
    const bool silent = turn.state.warning || std::holds_alternative<state::Done>(screen);
    if (!silent && turn.now.uptime >= end - turn.rules.time_outs.warning) {
        turn.state.warning = true;
        turn.actions.push_back(action::Announce{});
    }
    return screen;
}

}  // namespace visit

std::optional<std::chrono::milliseconds> next_deadline(const State& state, const VisitRules& rules) {
    if (const auto guard = visit::guard_of(state.screen)) return guard;
    const auto limit = visit::screen_limit(state, rules);
    if (!limit) return std::nullopt;
    const auto end = state.last_activity + *limit;
    if (state.warning || std::holds_alternative<state::Done>(state.screen)) return end;
    return end - rules.time_outs.warning;
}

std::optional<int> seconds_left(const State& state, const VisitRules& rules, const Now& now) {
    const auto limit = visit::screen_limit(state, rules);
    if (!limit || std::holds_alternative<state::Done>(state.screen)) return std::nullopt;
    const auto left = std::chrono::ceil<std::chrono::seconds>(state.last_activity + *limit - now.uptime);
    return std::max(0, static_cast<int>(left.count()));
}

}  // namespace kiosk
