// A question to the citizen about a code, before central is asked.
#include "kiosk/visit/turn.h"

namespace kiosk::visit {

Screen pressed(Turn& turn, state::Confirming screen, const event::Pressed& event) {
    switch (event.control) {
        case Control::yes: {
            if (screen.reason == state::Confirming::Reason::look_alike) return try_code(turn, screen.code);
            LookupQuestion question;
            question.code = std::move(screen.code);
            return look_up(turn, std::move(question));
        }
        case Control::no:
        case Control::back: {
            state::Typing typing;
            typing.text = std::move(screen.typed);
            return typing;
        }
        default:
            return screen;
    }
}

Screen look_up_code(Turn& turn, std::string code, bool date_in_future) {
    if (date_in_future && turn.now.clock_known_right) {
        return state::Confirming{code, state::Confirming::Reason::date_in_future, code};
    }
    LookupQuestion question;
    question.code = std::move(code);
    return look_up(turn, std::move(question));
}

}  // namespace kiosk::visit
