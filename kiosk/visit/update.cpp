#include "kiosk/visit/update.h"

#include "kiosk/visit/offer.h"
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
    return profile_changed(turn, std::move(screen), event);
}
Screen handle(Turn& turn, Screen screen, const event::QueuesChanged& event) {
    return queues_changed(turn, std::move(screen), event);
}
Screen handle(Turn& turn, Screen screen, const event::TicketAnswered& event) {
    return ticket_answered(turn, std::move(screen), event);
}
Screen handle(Turn& turn, Screen screen, const event::CopyWished& event) {
    return copy_wished(turn, std::move(screen), event);
}
Screen handle(Turn& turn, Screen screen, const event::Tick&) {
    return ticked(turn, std::move(screen));
}

/// What a change of screens is judged by.
struct Before {
    explicit Before(const State& state)
        : nobody(nobody_here(state.screen)),
          idle(std::holds_alternative<state::Idle>(state.screen)),
          wanted_scans(wants_scans(state)),
          wanted_queues(wants_queues(state)),
          asked(request_under_way(state.screen)),
          wished(open_wish(state.screen)) {}

    static RequestId request_under_way(const Screen& screen) {
        const auto* looking = std::get_if<state::LookingUp>(&screen);
        return looking ? looking->request : 0;
    }

    bool nobody, idle, wanted_scans, wanted_queues;
    RequestId asked, wished;
};

template <class Answer>
bool answers(const Event& event, RequestId request) {
    const auto* answer = std::get_if<Answer>(&event);
    return answer && answer->request == request;
}

/// What was asked for and is waited for no longer.
void give_up(Turn& turn, const Event& event, const Before& before, const Before& after) {
    if (before.asked != 0 && after.asked != before.asked &&
        !answers<event::LookupAnswered>(event, before.asked)) {
        turn.actions.push_back(action::CancelLookUp{before.asked});
    }
    if (before.wished != 0 && after.wished != before.wished &&
        !answers<event::TicketAnswered>(event, before.wished)) {
        turn.actions.push_back(action::AbandonTicket{before.wished});
    }
}

/// What follows from the change of screens alone, whatever caused it.
void follow_up(Turn& turn, const Event& event, const Before& before) {
    State& state = turn.state;
    const Before after{state};
    give_up(turn, event, before, after);
    if (!before.nobody && after.nobody) turn.actions.push_back(action::Wipe{});
    if (after.idle && !before.idle) {
        state.comfort = first_state(turn.rules).comfort;
        state.warning = false;
    }
    if (after.wanted_scans != before.wanted_scans)
        turn.actions.push_back(action::WantScans{after.wanted_scans});
    if (after.wanted_queues != before.wanted_queues)
        turn.actions.push_back(action::WantQueues{after.wanted_queues});
    if (!after.wanted_queues) state.queues.reset();  // old when they are wanted again
}

}  // namespace
}  // namespace visit

std::pair<State, std::vector<Action>> update(State state, const Event& event, const VisitRules& rules,
                                             const Now& now) {
    const visit::Before before{state};
    visit::Turn turn{std::move(state), {}, rules, now};
    Screen screen = std::exchange(turn.state.screen, state::Idle{});
    turn.state.screen =
        std::visit([&](const auto& what) { return visit::handle(turn, std::move(screen), what); }, event);
    visit::follow_up(turn, event, before);
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
           std::holds_alternative<state::Typing>(state.screen) ||
           std::holds_alternative<state::CheckingIn>(state.screen) ||
           std::holds_alternative<state::TypingAppointment>(state.screen);
}

}  // namespace kiosk
