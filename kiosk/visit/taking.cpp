// A wish for a number: it is kept and asked for under one request until there is an answer, and whoever
// leaves before that has abandoned it.
#include "kiosk/visit/offer.h"
#include "kiosk/visit/turn.h"

namespace kiosk::visit {

Screen take_ticket(Turn& turn, std::string service, std::string priority) {
    const RequestId request = ++turn.state.last_request;
    turn.actions.push_back(action::TakeTicket{request, service, std::move(priority)});
    return state::Taking{request, std::move(service), turn.now.uptime};
}

Screen pressed(Turn&, state::Taking screen, const event::Pressed& event) {
    if (event.control != Control::cancel && event.control != Control::back) return screen;
    if (screen.service.empty()) return state::CheckingIn{};
    return state::Choosing{};
}

Screen pressed(Turn& turn, state::NoTicket screen, const event::Pressed& event) {
    switch (event.control) {
        case Control::try_again:
            if (!may_try_again(screen.failure.kind)) return screen;
            turn.actions.push_back(action::RetryTicket{screen.request});
            return state::Taking{screen.request, std::move(screen.service), turn.now.uptime};
        case Control::look_up:
            return state::Scanning{};
        case Control::check_in:
            if (!was_check_in(screen)) return screen;
            return state::CheckingIn{};
        case Control::take_number:
        case Control::back:
            return state::Choosing{};
        default:
            return screen;
    }
}

/// Of a wish whose outcome nobody knew, the late truth is believed.
Screen ticket_answered(Turn& turn, Screen screen, const event::TicketAnswered& event) {
    if (event.request == 0 || open_wish(screen) != event.request) return screen;
    note_activity(turn);
    if (event.result) return show_ticket(turn, event.result.value());
    const auto* taking = std::get_if<state::Taking>(&screen);
    std::string service = taking ? taking->service : std::get<state::NoTicket>(screen).service;
    return state::NoTicket{event.request, std::move(service), event.result.error()};
}

RequestId open_wish(const Screen& screen) {
    if (const auto* taking = std::get_if<state::Taking>(&screen)) return taking->request;
    const auto* none = std::get_if<state::NoTicket>(&screen);
    return none && !is_final(none->failure.kind) ? none->request : 0;
}

}  // namespace kiosk::visit
