// Level 1 is known; four characters would open level 2.
#include "kiosk/visit/turn.h"

namespace kiosk::visit {
namespace {

constexpr std::size_t FACTOR_LENGTH = 4;

bool fits(SecondFactorKind kind, char character) {
    const bool digit = character >= '0' && character <= '9';
    const bool letter = character >= 'A' && character <= 'Z';
    return digit || (letter && kind == SecondFactorKind::secret_code);
}

}  // namespace

Screen pressed(Turn& turn, state::SecondFactor screen, const event::Pressed& event) {
    switch (event.control) {
        case Control::key:
            if (screen.entered.size() < FACTOR_LENGTH &&
                fits(screen.anonymous.second_factor, event.character)) {
                screen.entered.push_back(event.character);
            }
            return screen;
        case Control::backspace:
            if (!screen.entered.empty()) screen.entered.pop_back();
            return screen;
        case Control::clear:
            screen.entered.clear();
            return screen;
        case Control::submit: {
            if (screen.entered.size() != FACTOR_LENGTH) return screen;
            screen.question.second_factor = std::move(screen.entered);
            return look_up(turn, std::move(screen.question), std::move(screen.anonymous));
        }
        case Control::skip_factor:
            return state::Showing{std::move(screen.anonymous), std::move(screen.question), {}};
        case Control::back:
            return state::Scanning{};
        default:
            return screen;
    }
}

}  // namespace kiosk::visit
