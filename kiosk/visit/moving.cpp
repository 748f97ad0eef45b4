// The screens whose touches only lead elsewhere.
#include "kiosk/visit/offer.h"
#include "kiosk/visit/turn.h"

namespace kiosk::visit {

Screen pressed(Turn&, state::Idle, const event::Pressed&) {
    return state::Home{};
}

Screen pressed(Turn& turn, state::Home screen, const event::Pressed& event) {
    if (event.control == Control::take_number && offers_numbers(turn.state)) return state::Choosing{};
    if (event.control == Control::look_up) return state::Scanning{};
    if (event.control == Control::type_code) return state::Typing{};
    return screen;
}

Screen pressed(Turn&, state::Scanning screen, const event::Pressed& event) {
    if (event.control == Control::type_code) return state::Typing{};
    if (event.control == Control::back) return state::Home{};
    return screen;
}

/// Whoever touches now is somebody else: nothing of the visit before is left, its language neither.
Screen pressed(Turn& turn, state::Done, const event::Pressed&) {
    turn.state.comfort = first_state(turn.rules).comfort;
    return state::Home{};
}

}  // namespace kiosk::visit
