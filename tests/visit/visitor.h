// A citizen at the terminal, for tests: events go in, the screen and the actions are looked at.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/visit/update.h"

namespace visitor {

using namespace kiosk;
using std::chrono::seconds;

inline AnonymousAnswer sample_anonymous(SecondFactorKind factor = SecondFactorKind::secret_code) {
    AnonymousAnswer answer;
    answer.code = "H20.14.05-261109-0123";
    answer.progress = {2, {"Tiếp nhận", "Giải quyết", "Trả kết quả"}};
    answer.second_factor = factor;
    return answer;
}

inline Dossier sample_dossier() {
    Dossier dossier;
    dossier.code = "H20.14.05-261109-0123";
    dossier.status = Status::processing;
    dossier.status_label = "Đang giải quyết";
    dossier.owner = "C*** d*** M** 01";
    return dossier;
}

inline LookupResult failing(LookupFailureKind kind, int tries_left = 0) {
    LookupFailure failure;
    failure.kind = kind;
    failure.tries_left = tries_left;
    return Failure{failure};
}

/// A Friday at 09:41 in Vietnam.
inline constexpr std::chrono::sys_seconds FRIDAY_MORNING =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{2} +
    std::chrono::minutes{41};

/// Two services, open on weekdays 07:30-11:30 and 13:30-17:00; no priority groups.
inline KioskProfile sample_profile() {
    KioskProfile profile;
    profile.fields = {{"all", {"Mọi việc", "Everything"}}};
    profile.services.resize(2);
    profile.services[0].id = "land";
    profile.services[1].id = "results";
    profile.services[1].statuses = {9};
    for (QueueService& service : profile.services) service.field = "all";
    for (std::size_t day = 0; day < 5; ++day) {
        profile.hours.days[day] = {{7 * 60 + 30, 11 * 60 + 30}, {13 * 60 + 30, 17 * 60}};
    }
    profile.calendar.years = {2026};
    return profile;
}

inline QueueSituation sample_queues(int land_wait_minutes = 10) {
    QueueSituation situation;
    situation.queues.resize(2);
    situation.queues[0].service = "land";
    situation.queues[0].waiting = 7;
    situation.queues[0].wait_minutes = land_wait_minutes;
    situation.queues[1].service = "results";
    return situation;
}

inline Ticket sample_ticket() {
    Ticket ticket;
    ticket.key = "wish-1";
    ticket.number = "B047";
    ticket.service = "land";
    ticket.secret = "0123456789abcdef0123456789abcdef";
    return ticket;
}

inline TicketResult no_ticket(TicketFailureKind kind) {
    TicketFailure failure;
    failure.kind = kind;
    return Failure{failure};
}

inline const std::string SAMPLE_CODE = "H20.14.05-261109-0123";
inline const std::string FUTURE_CODE = "H20.14.05-271109-0123";

struct Visitor {
    VisitRules rules;
    Now now{std::chrono::hours{1}, std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}, true};
    State state = first_state(rules);
    std::vector<Action> actions = {};  ///< of the last event

    void happens(const Event& event) {
        std::tie(state, actions) = update(std::move(state), event, rules, now);
    }
    void press(Control control, char character = 0) { happens(event::Pressed{control, character}); }
    void choose(Control control, const std::string& choice) { happens(event::Pressed{control, 0, choice}); }
    void keys(const std::string& text) {
        for (const char character : text) press(Control::key, character);
    }
    void scan(const std::string& text) { happens(event::Scanned{text}); }
    void passes(std::chrono::milliseconds time) {
        now.uptime += time;
        happens(event::Tick{});
    }
    void answer(LookupResult result) {
        happens(event::LookupAnswered{state.last_request, std::move(result)});
    }
    void ticket_answer(TicketResult result) {
        happens(event::TicketAnswered{state.last_request, std::move(result)});
    }
    void print_ends(PrintOutcome outcome) { happens(event::PrintEnded{state.last_request, outcome}); }
    void printer_is(PrinterCondition condition) { happens(event::PrinterChanged{condition}); }

    void see_dossier() {
        scan(SAMPLE_CODE);
        answer(LookupAnswer{sample_dossier()});
    }

    template <class T>
    [[nodiscard]] bool sees() const {
        return std::holds_alternative<T>(state.screen);
    }
    template <class T>
    [[nodiscard]] const T& screen() const {
        return std::get<T>(state.screen);
    }
    template <class T>
    [[nodiscard]] const T* asked_for() const {
        for (const Action& action : actions) {
            if (const auto* one = std::get_if<T>(&action)) return one;
        }
        return nullptr;
    }
};

}  // namespace visitor
