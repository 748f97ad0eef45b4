// Looking up failed: what the citizen can do about it.
#include "kiosk/visit/turn.h"

namespace kiosk::visit {

Screen pressed(Turn& turn, state::LookupTrouble screen, const event::Pressed& event) {
    const LookupQuestion& question = screen.question;
    switch (event.control) {
        case Control::try_again:
            if (!may_try_again(screen.failure.kind) || question == LookupQuestion{}) return screen;
            return look_up(turn, std::move(screen.question));
        case Control::check_code: {
            state::Typing typing;
            typing.text = question.code;
            return typing;
        }
        case Control::use_suggestion:
            if (!screen.suggestion) return screen;
            return try_code(turn, *screen.suggestion);
        case Control::back:
            return state::Scanning{};
        default:
            return screen;
    }
}

}  // namespace kiosk::visit

namespace kiosk {

bool may_try_again(LookupFailureKind kind) {
    switch (kind) {
        case LookupFailureKind::no_link:
        case LookupFailureKind::slow:
        case LookupFailureKind::bad_answer:
        case LookupFailureKind::central_trouble:
            return true;
        case LookupFailureKind::not_found:
        case LookupFailureKind::wrong_second_factor:
        case LookupFailureKind::too_many_tries:
        case LookupFailureKind::not_trusted:
        case LookupFailureKind::clock_wrong:
        case LookupFailureKind::not_authorised:
            return false;
    }
    return false;
}

}  // namespace kiosk
