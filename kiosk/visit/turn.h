// One call of `update`, shared by the files that each hold the rules of one screen or one kind of event.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kiosk/visit/update.h"

namespace kiosk::visit {

/// What the handlers may use and change. `state.screen` is empty-handed while a handler holds the screen:
/// each handler takes the screen that was by value and gives back the screen that is.
struct Turn {
    State state;
    std::vector<Action> actions;
    const VisitRules& rules;
    const Now& now;
};

// A touch on each screen (controls that a screen does not have change nothing).
Screen pressed(Turn& turn, state::Idle screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Home screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Scanning screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Typing screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Confirming screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::LookingUp screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::SecondFactor screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Showing screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::SlipTrouble screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::LookupTrouble screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Choosing screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Searching screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::CheckingIn screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::TypingAppointment screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::AskingPriority screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::AskingConsent screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Taking screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Ticketed screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::NoTicket screen, const event::Pressed& event);
Screen pressed(Turn& turn, state::Done screen, const event::Pressed& event);

// Everything else that happens.
Screen scanned(Turn& turn, Screen screen, const event::Scanned& event);
Screen answered(Turn& turn, Screen screen, const event::LookupAnswered& event);
Screen print_ended(Turn& turn, Screen screen, const event::PrintEnded& event);
Screen printer_changed(Turn& turn, Screen screen, const event::PrinterChanged& event);
Screen profile_changed(Turn& turn, Screen screen, const event::ProfileChanged& event);
Screen queues_changed(Turn& turn, Screen screen, const event::QueuesChanged& event);
Screen ticket_answered(Turn& turn, Screen screen, const event::TicketAnswered& event);
Screen copy_wished(Turn& turn, Screen screen, const event::CopyWished& event);
Screen ticked(Turn& turn, Screen screen);

// Steps that several screens take.

/// Asks central; `anonymous` is kept when this is the second question, with the factor.
Screen look_up(Turn& turn, LookupQuestion question, std::optional<AnonymousAnswer> anonymous = std::nullopt);
/// Asks central about a code, or first the citizen when its date lies in the future.
Screen look_up_code(Turn& turn, std::string code, bool date_in_future);
/// Judges a code and goes on with it; refusals and look-alikes lead to Typing and Confirming.
Screen try_code(Turn& turn, const std::string& text);
/// Sends the slip to the printer, or says at once why it cannot print.
Screen print(Turn& turn, state::Showing showing);
Screen looking_up_failed(Turn& turn, state::LookingUp asked, LookupFailure failure);
/// The print on this screen has ended; the screen has one.
Screen print_over(Turn& turn, Screen screen, PrintOutcome outcome);
/// Goes on with a chosen service: asks of priority and of a long wait where it is due, then takes the number.
/// Choosing again, when the service gives none now.
Screen choose_service(Turn& turn, std::string service);
/// A new wish, on its way to central.
Screen take_ticket(Turn& turn, std::string service, std::string priority);
/// Does it take the codes of appointments, and no others?
bool takes_appointments(const Screen& screen);
/// A scan on such a screen.
Screen scanned_appointment(Turn& turn, const std::string& bytes);
/// The number, and its slip on its way to the printer.
Screen show_ticket(Turn& turn, Ticket ticket);

/// The print that belongs to a screen; null: it has none.
const state::Printing* printing_on(const Screen& screen);
/// Why a slip need not even be sent.
std::optional<PrintOutcome> obstacle(PrinterCondition condition);
/// A new job; a copy when something of the one before is, or may be, on paper.
state::Printing next_print(Turn& turn, const state::Printing& before);
/// The wish of this screen that nobody knows the outcome of; 0: none.
RequestId open_wish(const Screen& screen);

/// Touch, accepted scan or awaited answer: the screen's time begins anew.
void note_activity(Turn& turn);
LookupQuestion without_factor(LookupQuestion question);

/// None where the screen waits for something else than the citizen, and on idle.
std::optional<std::chrono::milliseconds> screen_limit(const State& state, const VisitRules& rules);

}  // namespace kiosk::visit
