// Any sequence of bytes as a sequence of events, and what must hold after each: for the property test and the
// fuzzer.
#pragma once

#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

#include "kiosk/visit/update.h"
#include "kiosk/visit/view_names.h"

namespace any_events {

using namespace kiosk;

/// Takes bytes from the front; zero when there are none left.
struct Source {
    std::span<const std::uint8_t> bytes;
    std::uint8_t next() {
        if (bytes.empty()) return 0;
        const std::uint8_t first = bytes.front();
        bytes = bytes.subspan(1);
        return first;
    }
    int below(int count) { return next() % count; }
};

inline std::string scan_from(Source& source) {
    switch (source.below(6)) {
        case 0:
            return "H20.14.05-261109-0123";
        case 1:
            return "H20.14.05-991109-0123";
        case 2:
            return "https://dichvucong.gov.vn/?code=H20.14.05-261109-0123";
        case 3:
            return "H20.14.05-2611O9-0123";
        case 4:
            return "R-000000000001";
        default:
            break;
    }
    std::string text;
    for (int left = source.below(40); left > 0; --left) text.push_back(static_cast<char>(source.next()));
    return text;
}

inline LookupResult result_from(Source& source) {
    if (source.below(3) == 0) {
        LookupFailure failure;
        failure.kind = static_cast<LookupFailureKind>(source.below(10));
        failure.tries_left = source.below(5);
        return Failure{failure};
    }
    if (source.below(2) == 0) {
        AnonymousAnswer answer;
        answer.code = "H20.14.05-261109-0123";
        answer.second_factor = static_cast<SecondFactorKind>(source.below(3));
        answer.stale = source.below(2) == 0;
        return LookupAnswer{answer};
    }
    Dossier dossier;
    dossier.owner = "C*** d*** M** 01";
    dossier.stale = source.below(2) == 0;
    return LookupAnswer{dossier};
}

inline Event event_from(Source& source, const State& state) {
    const RequestId near = state.last_request - static_cast<RequestId>(source.below(8) == 0);
    switch (source.below(10)) {
        case 0:
            return event::Scanned{scan_from(source)};
        case 1:
        case 2:
            return event::LookupAnswered{near, result_from(source)};
        case 3:
            return event::PrintEnded{near, static_cast<PrintOutcome>(source.below(6))};
        case 4:
            return event::PrinterChanged{static_cast<PrinterCondition>(source.below(7))};
        case 5:
            return event::Tick{};
        default: {
            const auto control = static_cast<Control>(source.below(static_cast<int>(Control::low_reach) + 1));
            return event::Pressed{control, static_cast<char>(source.next())};
        }
    }
}

inline void must(bool holds) {
    if (!holds) std::abort();
}

inline std::size_t count_wipes(const std::vector<Action>& actions) {
    std::size_t wipes = 0;
    for (const Action& action : actions) wipes += std::holds_alternative<action::Wipe>(action);
    return wipes;
}

inline void check_screen(const State& state, const VisitRules& rules) {
    if (const auto* typing = std::get_if<state::Typing>(&state.screen)) {
        must(typing->text.size() <= DOSSIER_CODE_MAX);
    }
    if (const auto* factor = std::get_if<state::SecondFactor>(&state.screen)) {
        must(factor->entered.size() <= 4 && factor->question.second_factor.empty());
        must(factor->anonymous.second_factor != SecondFactorKind::none);
    }
    if (const auto* looking = std::get_if<state::LookingUp>(&state.screen)) {
        must(looking->request != 0 && looking->request <= state.last_request);
        must(looking->question.code.empty() != looking->question.receipt_id.empty());
    }
    if (const auto* showing = std::get_if<state::Showing>(&state.screen)) {
        must(showing->question.second_factor.empty());
        must(showing->printing.phase != state::Printing::Phase::running || showing->printing.job != 0);
    }
    if (const auto* trouble = std::get_if<state::SlipTrouble>(&state.screen)) {
        must(trouble->showing.printing.phase == state::Printing::Phase::ended);
        must(trouble->showing.printing.outcome != PrintOutcome::printed);
    }
    const bool idle = std::holds_alternative<state::Idle>(state.screen);
    must(idle != next_deadline(state, rules).has_value());
}

inline void check_idle(const State& state, const VisitRules& rules) {
    State fresh = first_state(rules);
    fresh.last_activity = state.last_activity;
    fresh.last_request = state.last_request;
    fresh.printer = state.printer;
    must(state == fresh);
}

/// Plays the bytes; aborts when something impossible happened.
inline void play(std::span<const std::uint8_t> bytes) {
    VisitRules rules;
    rules.language = Language::english;
    Now now{std::chrono::hours{1}, std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}, true};
    State state = first_state(rules);
    Source source{bytes};
    while (!source.bytes.empty()) {
        now.uptime += std::chrono::milliseconds{source.below(32) == 0 ? 25000 : 50};
        const Event event = event_from(source, state);
        const bool idle_before = std::holds_alternative<state::Idle>(state.screen);
        const bool wanted_before = wants_scans(state);
        const bool running_before = sees(state, Sight::looking_up);
        auto [next, actions] = update(std::move(state), event, rules, now);
        state = std::move(next);

        check_screen(state, rules);
        const bool idle = std::holds_alternative<state::Idle>(state.screen);
        if (idle) check_idle(state, rules);
        if (idle && !idle_before) must(count_wipes(actions) == 1 || actions.empty() || !running_before);
        bool told = wanted_before;
        for (const Action& action : actions) {
            if (const auto* want = std::get_if<action::WantScans>(&action)) told = want->wanted;
            if (const auto* print = std::get_if<action::PrintSlip>(&action)) {
                must(std::holds_alternative<event::Pressed>(event) && print->job == state.last_request);
            }
        }
        must(told == wants_scans(state));
    }
}

}  // namespace any_events
