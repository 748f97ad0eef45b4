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
