// Any sequence of bytes as a sequence of events, and what must hold after each: for the property test and the
// fuzzer.
#pragma once

#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

#include "kiosk/core/appointment_code.h"
#include "kiosk/visit/offer.h"
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

inline TicketResult ticket_from(Source& source) {
    if (source.below(2) == 0) {
        TicketFailure failure;
        failure.kind = static_cast<TicketFailureKind>(
            source.below(static_cast<int>(TicketFailureKind::offline_used_up) + 1));
        return Failure{failure};
    }
    Ticket ticket;
    ticket.number = "B047";
    ticket.service = "land";
    return ticket;
}

inline std::shared_ptr<const KioskProfile> profile_from(Source& source) {
    auto profile = std::make_shared<KioskProfile>();
    if (source.below(4) != 0) profile->services.resize(2);
    profile->appointments = true;
    for (QueueService& service : profile->services) {
        service.id = &service == &profile->services.front() ? "land" : "results";
        service.statuses = {0};
    }
    if (source.below(2) == 0) profile->priorities = {{"aged", {}, {}}};
    for (auto& day : profile->hours.days) day = {{0, 24 * 60}};
    return profile;
}

inline std::shared_ptr<const QueueSituation> queues_from(Source& source) {
    if (source.below(4) == 0) return nullptr;
    auto situation = std::make_shared<QueueSituation>();
    QueueLoad load;
    load.service = "land";
    load.state = static_cast<QueueLoad::State>(source.below(3));
    load.wait_minutes = source.next();
    situation->queues = {load};
    if (source.below(8) == 0) situation->locked = LocalText{};
    return situation;
}

inline Event event_from(Source& source, const State& state) {
    const RequestId near = state.last_request - static_cast<RequestId>(source.below(8) == 0);
    switch (source.below(15)) {
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
        case 6:
        case 7:
            return event::TicketAnswered{near, ticket_from(source)};
        case 8:
            return event::ProfileChanged{profile_from(source)};
        case 9:
            return event::QueuesChanged{queues_from(source)};
        case 10: {
            Ticket ticket;
            ticket.service = "land";
            return event::CopyWished{ticket};
        }
        default: {
            const auto control = static_cast<Control>(source.below(static_cast<int>(Control::low_reach) + 1));
            const char* const choice = control == Control::priority ? "aged" : "land";
            return event::Pressed{control, static_cast<char>(source.next()), choice};
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
    if (const auto* typing = std::get_if<state::TypingAppointment>(&state.screen)) {
        must(typing->text.size() <= APPOINTMENT_CODE_MAX);
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
    fresh.profile = state.profile;
    must(state == fresh);
}

/// Every wish is answered for good or abandoned, once, and until then it is the screen's.
class Wishes {
  public:
    void happens(const Event& event) {
        const auto* answered = std::get_if<event::TicketAnswered>(&event);
        if (!answered || open_ == 0 || answered->request != open_) return;
        if (answered->result || is_final(answered->result.error().kind)) open_ = 0;
    }
    void follows(const Action& action) {
        if (const auto* take = std::get_if<action::TakeTicket>(&action)) begins(take->request);
        if (const auto* check_in = std::get_if<action::CheckIn>(&action)) {
            must(parse_appointment_code(check_in->code) == check_in->code);
            begins(check_in->request);
        }
        if (const auto* retry = std::get_if<action::RetryTicket>(&action)) must(retry->request == open_);
        if (const auto* abandon = std::get_if<action::AbandonTicket>(&action)) {
            must(open_ != 0 && abandon->request == open_);
            open_ = 0;
        }
    }
    void check(const State& state) const {
        RequestId shown = 0;
        if (const auto* taking = std::get_if<state::Taking>(&state.screen)) shown = taking->request;
        const auto* none = std::get_if<state::NoTicket>(&state.screen);
        if (none && !is_final(none->failure.kind)) shown = none->request;
        must(shown == open_);
    }

  private:
    void begins(RequestId request) {
        must(open_ == 0);
        open_ = request;
    }
    RequestId open_ = 0;
};

/// Plays the bytes; aborts when something impossible happened.
inline void play(std::span<const std::uint8_t> bytes) {
    VisitRules rules;
    rules.language = Language::english;
    Now now{std::chrono::hours{1}, std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}, true};
    State state = first_state(rules);
    Source source{bytes};
    Wishes wishes;
    while (!source.bytes.empty()) {
        now.uptime += std::chrono::milliseconds{source.below(32) == 0 ? 25000 : 50};
        const Event event = event_from(source, state);
        const bool idle_before = std::holds_alternative<state::Idle>(state.screen);
        const bool wanted_before = wants_scans(state);
        bool queues_told = wants_queues(state);
        const bool running_before = sees(state, Sight::looking_up);
        auto [next, actions] = update(std::move(state), event, rules, now);
        state = std::move(next);

        check_screen(state, rules);
        const bool idle = std::holds_alternative<state::Idle>(state.screen);
        if (idle) check_idle(state, rules);
        if (idle && !idle_before) must(count_wipes(actions) == 1 || actions.empty() || !running_before);
        bool told = wanted_before;
        wishes.happens(event);
        for (const Action& action : actions) {
            wishes.follows(action);
            if (const auto* want = std::get_if<action::WantScans>(&action)) told = want->wanted;
            if (const auto* want = std::get_if<action::WantQueues>(&action)) queues_told = want->wanted;
            if (const auto* print = std::get_if<action::PrintTicket>(&action)) {
                const bool wished = std::holds_alternative<event::CopyWished>(event);
                must(wished ? idle && print->copy : sees(state, Sight::ticketed));
                must(!std::holds_alternative<event::Tick>(event));
            }
            if (const auto* print = std::get_if<action::PrintSlip>(&action)) {
                must(std::holds_alternative<event::Pressed>(event) && print->job == state.last_request);
            }
        }
        must(told == wants_scans(state));
        must(queues_told == wants_queues(state) && (queues_told || !state.queues));
        wishes.check(state);
    }
}

}  // namespace any_events
