// A number on the glass: its slip is printed by itself, once, and the number stays whatever becomes of it.
#include "kiosk/visit/turn.h"

namespace kiosk::visit {
namespace {

action::PrintTicket slip_of(const Turn& turn, const state::Ticketed& screen) {
    action::PrintTicket print{screen.printing.job,         screen.ticket,       {}, {},
                              turn.state.comfort.language, screen.printing.copy};
    if (!turn.state.profile) return print;
    if (const QueueService* service = find_service(*turn.state.profile, screen.ticket.service)) {
        print.service = *service;
    }
    print.follow_address = follow_address(turn.state.profile->policy, screen.ticket);
    return print;
}

Screen print(Turn& turn, state::Ticketed screen) {
    if (const auto hindered = obstacle(turn.state.printer)) {
        screen.printing.phase = state::Printing::Phase::ended;
        screen.printing.outcome = *hindered;
        turn.actions.push_back(action::TellUnprinted{screen.ticket.key, *hindered});
        return screen;
    }
    screen.printing = next_print(turn, screen.printing);
    turn.actions.push_back(slip_of(turn, screen));
    return screen;
}

}  // namespace

Screen show_ticket(Turn& turn, Ticket ticket) {
    state::Ticketed screen{std::move(ticket), {}};
    if (!turn.rules.has_printer) return screen;
    return print(turn, std::move(screen));
}

/// Whoever stands there must not get another's slip; central asks again.
Screen copy_wished(Turn& turn, Screen screen, const event::CopyWished& event) {
    if (!std::holds_alternative<state::Idle>(screen)) return screen;
    if (!turn.rules.has_printer || obstacle(turn.state.printer)) return screen;
    state::Ticketed wished{event.ticket, next_print(turn, {})};
    wished.printing.copy = true;
    turn.actions.push_back(slip_of(turn, wished));
    return screen;
}

Screen pressed(Turn& turn, state::Ticketed screen, const event::Pressed& event) {
    const bool again = event.control == Control::print_again;
    if (!again || !may_print_again(screen, turn.state.printer)) return screen;
    return print(turn, std::move(screen));
}

}  // namespace kiosk::visit

namespace kiosk {

bool may_print_again(const state::Ticketed& screen, PrinterCondition condition) {
    return !screen.printing.copy && !visit::obstacle(condition) &&
           may_print_again(screen.printing, condition);
}

}  // namespace kiosk
