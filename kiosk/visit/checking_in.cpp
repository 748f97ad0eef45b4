// Somebody who booked a time: their code, scanned or typed, and the wish that it becomes.
#include "kiosk/core/appointment_code.h"
#include "kiosk/visit/turn.h"

namespace kiosk::visit {
namespace {

Screen check_in(Turn& turn, std::string code) {
    const RequestId request = ++turn.state.last_request;
    turn.actions.push_back(action::CheckIn{request, std::move(code)});
    return state::Taking{request, {}, turn.now.uptime};
}

void type(std::string& text, char character) {
    const bool fits =
        (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') || character == '-';
    if (fits && text.size() < APPOINTMENT_CODE_MAX) text += character;
}

Screen submit(Turn& turn, state::TypingAppointment screen) {
    if (auto code = parse_appointment_code(screen.text)) return check_in(turn, *std::move(code));
    screen.refused = true;
    return screen;
}

}  // namespace

Screen pressed(Turn&, state::CheckingIn screen, const event::Pressed& event) {
    if (event.control == Control::type_code) return state::TypingAppointment{};
    if (event.control == Control::back) return state::Choosing{};
    return screen;
}

Screen pressed(Turn& turn, state::TypingAppointment screen, const event::Pressed& event) {
    switch (event.control) {
        case Control::key:
            type(screen.text, event.character);
            break;
        case Control::backspace:
            if (!screen.text.empty()) screen.text.pop_back();
            break;
        case Control::clear:
            screen.text.clear();
            break;
        case Control::other_letters:
            screen.all_letters = !screen.all_letters;
            return screen;
        case Control::submit:
            return submit(turn, std::move(screen));
        case Control::scan_instead:
        case Control::back:
            return state::CheckingIn{};
        default:
            return screen;
    }
    screen.refused = false;
    return screen;
}

bool takes_appointments(const Screen& screen) {
    return std::holds_alternative<state::CheckingIn>(screen) ||
           std::holds_alternative<state::TypingAppointment>(screen);
}

/// A card, a payment or a dossier is told as what it is, whatever else its text might be. A number of a queue
/// is not: bookings have codes of the same form.
Screen scanned_appointment(Turn& turn, const std::string& bytes) {
    const ScannedKind kind = classify_scan(bytes, turn.rules.codes, turn.now).kind;
    const bool may_be = kind == ScannedKind::unknown || kind == ScannedKind::ticket;
    auto code = may_be ? appointment_code_in_scan(bytes) : std::nullopt;
    if (!code) return state::CheckingIn{kind};
    return check_in(turn, *std::move(code));
}

}  // namespace kiosk::visit
