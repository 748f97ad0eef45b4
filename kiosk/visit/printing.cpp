// The slip: one job at a time, never again by itself, and "printed" only when the printer said so.
#include "kiosk/visit/turn.h"

namespace kiosk::visit {
namespace {

/// What an outcome tells of the printer itself, which is newer than the last time it was asked.
PrinterCondition condition_after(PrintOutcome outcome, PrinterCondition before) {
    switch (outcome) {
        case PrintOutcome::paper_out:
            return PrinterCondition::paper_out;
        case PrintOutcome::cover_open:
            return PrinterCondition::cover_open;
        case PrintOutcome::absent:
            return PrinterCondition::absent;
        default:
            return before;
    }
}

/// Something of an earlier slip is, or may be, on paper.
bool paper_may_exist(const state::Printing& printing) {
    return printing.copy || (printing.job != 0 && printing.outcome != PrintOutcome::absent);
}

Screen send(Turn& turn, state::Showing showing) {
    showing.printing = next_print(turn, showing.printing);
    turn.actions.push_back(action::PrintSlip{showing.printing.job, showing.answer,
                                             turn.state.comfort.language, showing.printing.copy});
    return showing;
}

void end(Turn& turn, state::Printing& printing, PrintOutcome outcome) {
    printing.phase = state::Printing::Phase::ended;
    printing.outcome = outcome;
    turn.state.printer = condition_after(outcome, turn.state.printer);
}

}  // namespace

std::optional<PrintOutcome> obstacle(PrinterCondition condition) {
    switch (condition) {
        case PrinterCondition::absent:
            return PrintOutcome::absent;
        case PrinterCondition::paper_out:
            return PrintOutcome::paper_out;
        case PrinterCondition::cover_open:
            return PrintOutcome::cover_open;
        default:
            return std::nullopt;
    }
}

state::Printing next_print(Turn& turn, const state::Printing& before) {
    const bool copy = paper_may_exist(before);
    const RequestId job = ++turn.state.last_request;
    return {state::Printing::Phase::running, job, copy, PrintOutcome::unknown, turn.now.uptime};
}

Screen print(Turn& turn, state::Showing showing) {
    const auto hindered = obstacle(turn.state.printer);
    if (!hindered) return send(turn, std::move(showing));
    showing.printing.phase = state::Printing::Phase::ended;
    showing.printing.copy = paper_may_exist(showing.printing);
    showing.printing.outcome = *hindered;
    return state::SlipTrouble{std::move(showing), turn.state.printer};
}

Screen print_over(Turn& turn, Screen screen, PrintOutcome outcome) {
    if (auto* ticketed = std::get_if<state::Ticketed>(&screen)) {
        end(turn, ticketed->printing, outcome);
        return screen;
    }
    auto* trouble = std::get_if<state::SlipTrouble>(&screen);
    state::Showing showing = std::move(trouble ? trouble->showing : std::get<state::Showing>(screen));
    end(turn, showing.printing, outcome);
    if (outcome == PrintOutcome::printed || outcome == PrintOutcome::sent) return showing;
    return state::SlipTrouble{std::move(showing), turn.state.printer};
}

const state::Printing* printing_on(const Screen& screen) {
    if (const auto* showing = std::get_if<state::Showing>(&screen)) return &showing->printing;
    if (const auto* trouble = std::get_if<state::SlipTrouble>(&screen)) return &trouble->showing.printing;
    if (const auto* ticketed = std::get_if<state::Ticketed>(&screen)) return &ticketed->printing;
    return nullptr;
}

/// A job that was given up as unknown may still tell the truth later.
Screen print_ended(Turn& turn, Screen screen, const event::PrintEnded& event) {
    const state::Printing* printing = printing_on(screen);
    if (!printing || event.job == 0 || printing->job != event.job) return screen;
    const bool awaited =
        printing->phase == state::Printing::Phase::running || printing->outcome == PrintOutcome::unknown;
    if (!awaited) return screen;
    note_activity(turn);
    return print_over(turn, std::move(screen), event.outcome);
}

Screen printer_changed(Turn& turn, Screen screen, const event::PrinterChanged& event) {
    turn.state.printer = event.condition;
    if (auto* trouble = std::get_if<state::SlipTrouble>(&screen)) trouble->condition = event.condition;
    return screen;
}

Screen pressed(Turn& turn, state::SlipTrouble screen, const event::Pressed& event) {
    switch (event.control) {
        case Control::print_again:
            if (!may_print_again(screen)) return screen;
            return send(turn, std::move(screen.showing));
        case Control::close_trouble:
        case Control::back:
            return std::move(screen.showing);
        default:
            return screen;
    }
}

}  // namespace kiosk::visit

namespace kiosk {

bool may_print_again(const state::Printing& printing, PrinterCondition condition) {
    if (printing.phase != state::Printing::Phase::ended) return false;
    if (printing.outcome == PrintOutcome::printed || printing.outcome == PrintOutcome::sent) return false;
    return condition == PrinterCondition::ready || condition == PrinterCondition::paper_low ||
           printing.outcome == PrintOutcome::unknown;
}

bool may_print_again(const state::SlipTrouble& trouble) {
    return may_print_again(trouble.showing.printing, trouble.condition);
}

}  // namespace kiosk
