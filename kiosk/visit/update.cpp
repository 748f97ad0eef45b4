#include "kiosk/visit/update.h"

#include "kiosk/visit/turn.h"

namespace kiosk {
namespace visit {
namespace {

/// Comfort is the citizen's choice on every screen of a visit; true when the control was one of these.
bool choose_comfort(Comfort& comfort, Control control) {
    switch (control) {
        case Control::language_vietnamese:
            comfort.language = Language::vietnamese;
            return true;
        case Control::language_english:
            comfort.language = Language::english;
            return true;
        case Control::large_text:
            comfort.large_text = !comfort.large_text;
            return true;
        case Control::high_contrast:
            comfort.high_contrast = !comfort.high_contrast;
            return true;
        case Control::low_reach:
            comfort.low_reach = !comfort.low_reach;
            return true;
        case Control::more_time:
            return true;  // every touch resets the time-out; this one does nothing else
        default:
            return false;
    }
}

bool nobody_here(const Screen& screen) {
    return std::holds_alternative<state::Idle>(screen) || std::holds_alternative<state::Done>(screen);
}

Screen handle(Turn& turn, Screen screen, const event::Pressed& event) {
    note_activity(turn);
    if (!nobody_here(screen)) {
        if (choose_comfort(turn.state.comfort, event.control)) return screen;
        if (event.control == Control::home) return state::Home{};
        if (event.control == Control::finish) return state::Done{};
    }
    return std::visit([&](auto& held) { return pressed(turn, std::move(held), event); }, screen);
}

Screen handle(Turn& turn, Screen screen, const event::Scanned& event) {
    return scanned(turn, std::move(screen), event);
}
Screen handle(Turn& turn, Screen screen, const event::LookupAnswered& event) {
    return answered(turn, std::move(screen), event);
}
Screen handle(Turn& turn, Screen screen, const event::PrintEnded& event) {
    return print_ended(turn, std::move(screen), event);
}
Screen handle(Turn& turn, Screen screen, const event::PrinterChanged& event) {
    return printer_changed(turn, std::move(screen), event);
}
Screen handle(Turn& turn, Screen screen, const event::ProfileChanged& event) {
    turn.state.profile = event.profile;
    return screen;
}
Screen handle(Turn& turn, Screen screen, const event::QueuesChanged& event) {
    turn.state.queues = event.queues;
    return screen;
}
/// No screen waits for a number: its citizen is gone.
Screen handle(Turn&, Screen screen, const event::TicketAnswered&) {
    return screen;
}
Screen handle(Turn& turn, Screen screen, const event::Tick&) {
    return ticked(turn, std::move(screen));
}

RequestId request_under_way(const State& state) {
    const auto* looking = std::get_if<state::LookingUp>(&state.screen);
    return looking ? looking->request : 0;
}

bool answers(const Event& event, RequestId request) {
    const auto* answer = std::get_if<event::LookupAnswered>(&event);
    return answer && answer->request == request;
}

/// What follows from the change of screens alone, whatever caused it.
void follow_up(Turn& turn, const Event& event, bool nobody_before, bool idle_before, bool wanted_before,
               RequestId asked_before) {
    State& state = turn.state;
    if (asked_before != 0 && request_under_way(state) != asked_before && !answers(event, asked_before)) {
        turn.actions.push_back(action::CancelLookUp{asked_before});
    }
    if (!nobody_before && nobody_here(state.screen)) turn.actions.push_back(action::Wipe{});
    if (std::holds_alternative<state::Idle>(state.screen) && !idle_before) {
        state.comfort = first_state(turn.rules).comfort;
        state.warning = false;
    }
    if (wants_scans(state) != wanted_before) turn.actions.push_back(action::WantScans{wants_scans(state)});
}

}  // namespace
}  // namespace visit

std::pair<State, std::vector<Action>> update(State state, const Event& event, const VisitRules& rules,
                                             const Now& now) {
    const bool nobody_before = visit::nobody_here(state.screen);
    const bool idle_before = std::holds_alternative<state::Idle>(state.screen);
    const bool wanted_before = wants_scans(state);
    const RequestId asked_before = visit::request_under_way(state);

    visit::Turn turn{std::move(state), {}, rules, now};
    Screen screen = std::exchange(turn.state.screen, state::Idle{});
    turn.state.screen =
        std::visit([&](const auto& what) { return visit::handle(turn, std::move(screen), what); }, event);
    visit::follow_up(turn, event, nobody_before, idle_before, wanted_before, asked_before);
    return {std::move(turn.state), std::move(turn.actions)};
}

State first_state(const VisitRules& rules) {
    State state;
    state.comfort.language = rules.language;
    return state;
}

bool wants_scans(const State& state) {
    return std::holds_alternative<state::Idle>(state.screen) ||
           std::holds_alternative<state::Home>(state.screen) ||
           std::holds_alternative<state::Scanning>(state.screen) ||
           std::holds_alternative<state::Typing>(state.screen);
}

}  // namespace kiosk
