#include "kiosk/visit/view_names.h"

#include <array>

#include "kiosk/visit/update.h"

namespace kiosk {
namespace {

constexpr std::array<std::string_view, 28> NAMES{
    "idle",           "home",         "scanning",           "typing",
    "confirming",     "looking_up",   "second_factor",      "dossier",
    "anonymous",      "slip_trouble", "lookup_trouble",     "choosing",
    "searching",      "checking_in",  "typing_appointment", "asking_priority",
    "asking_consent", "taking",       "ticketed",           "no_ticket",
    "done",           "warning",      "slip_ended",         "slip_printed",
    "slip_sent",      "slip_failed",  "print_over",         "printer_ready"};
static_assert(NAMES.size() == static_cast<std::size_t>(Sight::printer_ready) + 1);

struct Namer {
    Sight operator()(const state::Idle&) const { return Sight::idle; }
    Sight operator()(const state::Home&) const { return Sight::home; }
    Sight operator()(const state::Scanning&) const { return Sight::scanning; }
    Sight operator()(const state::Typing&) const { return Sight::typing; }
    Sight operator()(const state::Confirming&) const { return Sight::confirming; }
    Sight operator()(const state::LookingUp&) const { return Sight::looking_up; }
    Sight operator()(const state::SecondFactor&) const { return Sight::second_factor; }
    Sight operator()(const state::Showing& showing) const {
        return std::holds_alternative<Dossier>(showing.answer) ? Sight::dossier : Sight::anonymous;
    }
    Sight operator()(const state::SlipTrouble&) const { return Sight::slip_trouble; }
    Sight operator()(const state::LookupTrouble&) const { return Sight::lookup_trouble; }
    Sight operator()(const state::Choosing&) const { return Sight::choosing; }
    Sight operator()(const state::Searching&) const { return Sight::searching; }
    Sight operator()(const state::CheckingIn&) const { return Sight::checking_in; }
    Sight operator()(const state::TypingAppointment&) const { return Sight::typing_appointment; }
    Sight operator()(const state::AskingPriority&) const { return Sight::asking_priority; }
    Sight operator()(const state::AskingConsent&) const { return Sight::asking_consent; }
    Sight operator()(const state::Taking&) const { return Sight::taking; }
    Sight operator()(const state::Ticketed&) const { return Sight::ticketed; }
    Sight operator()(const state::NoTicket&) const { return Sight::no_ticket; }
    Sight operator()(const state::Done&) const { return Sight::done; }
};

/// The outcome of the print of what is on the screen, once it ended.
std::optional<PrintOutcome> print_outcome(const State& state) {
    const auto* showing = std::get_if<state::Showing>(&state.screen);
    const auto* ticketed = std::get_if<state::Ticketed>(&state.screen);
    const state::Printing* printing = showing ? &showing->printing : ticketed ? &ticketed->printing : nullptr;
    if (!printing || printing->phase != state::Printing::Phase::ended) return std::nullopt;
    return printing->outcome;
}

bool came(std::optional<PrintOutcome> outcome) {
    return outcome == PrintOutcome::printed || outcome == PrintOutcome::sent;
}

bool printer_ready(const State& state) {
    if (const auto* ticketed = std::get_if<state::Ticketed>(&state.screen)) {
        return may_print_again(*ticketed, state.printer);
    }
    const auto* trouble = std::get_if<state::SlipTrouble>(&state.screen);
    return trouble && may_print_again(*trouble);
}

}  // namespace

std::string_view name_of(Sight sight) {
    return NAMES[static_cast<std::size_t>(sight)];
}

std::optional<Sight> sight_named(std::string_view name) {
    for (std::size_t index = 0; index < NAMES.size(); ++index) {
        if (NAMES[index] == name) return static_cast<Sight>(index);
    }
    return std::nullopt;
}

Sight sight_of(const State& state) {
    return std::visit(Namer{}, state.screen);
}

bool sees(const State& state, Sight sight) {
    switch (sight) {
        case Sight::warning:
            return state.warning;
        case Sight::slip_ended:
            return came(print_outcome(state));
        case Sight::slip_printed:
            return print_outcome(state) == PrintOutcome::printed;
        case Sight::slip_sent:
            return print_outcome(state) == PrintOutcome::sent;
        case Sight::slip_failed:
            return print_outcome(state) && !came(print_outcome(state));
        case Sight::print_over:
            return print_outcome(state).has_value();
        case Sight::printer_ready:
            return printer_ready(state);
        default:
            return sight_of(state) == sight;
    }
}

}  // namespace kiosk
