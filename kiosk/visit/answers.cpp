// Asking central, and what each answer leads to.
#include "kiosk/core/dossier_code.h"
#include "kiosk/visit/turn.h"

namespace kiosk::visit {
namespace {

Screen show(state::LookingUp asked, LookupAnswer answer) {
    const auto* anonymous = std::get_if<AnonymousAnswer>(&answer);
    const bool factor_was_asked = !asked.question.second_factor.empty();
    LookupQuestion question = without_factor(std::move(asked.question));
    if (anonymous && anonymous->second_factor != SecondFactorKind::none && !factor_was_asked) {
        return state::SecondFactor{*anonymous, std::move(question), {}, std::nullopt};
    }
    return state::Showing{std::move(answer), std::move(question), {}};
}

}  // namespace

Screen look_up(Turn& turn, LookupQuestion question, std::optional<AnonymousAnswer> anonymous) {
    const RequestId request = ++turn.state.last_request;
    turn.actions.push_back(action::LookUp{request, question});
    return state::LookingUp{request, std::move(question), std::move(anonymous), turn.now.uptime};
}

Screen pressed(Turn&, state::LookingUp screen, const event::Pressed& event) {
    if (event.control != Control::cancel && event.control != Control::back) return screen;
    if (screen.anonymous) {
        return state::SecondFactor{
            std::move(*screen.anonymous), without_factor(std::move(screen.question)), {}, std::nullopt};
    }
    return state::Scanning{};
}

/// An answer to any other request than the one under way comes too late and is dropped.
Screen answered(Turn& turn, Screen screen, const event::LookupAnswered& event) {
    auto* asked = std::get_if<state::LookingUp>(&screen);
    if (!asked || asked->request != event.request) return screen;
    note_activity(turn);
    if (event.result) return show(std::move(*asked), event.result.value());
    return looking_up_failed(turn, std::move(*asked), event.result.error());
}

Screen looking_up_failed(Turn& turn, state::LookingUp asked, LookupFailure failure) {
    LookupQuestion question = without_factor(std::move(asked.question));
    if (failure.kind == LookupFailureKind::wrong_second_factor && asked.anonymous) {
        return state::SecondFactor{std::move(*asked.anonymous), std::move(question), {}, failure.tries_left};
    }
    std::optional<std::string> suggestion;
    if (failure.kind == LookupFailureKind::not_found && !question.code.empty()) {
        for (std::string& code : suggest_codes(question.code, turn.rules.codes, turn.now)) {
            if (!suggestion && code != question.code) suggestion = std::move(code);
        }
    }
    // "Check the code" goes back to the keypad with it, so a code that was not found is kept as well.
    const bool keep = may_try_again(failure.kind) || failure.kind == LookupFailureKind::not_found;
    if (!keep) question = {};
    return state::LookupTrouble{std::move(failure), std::move(question), std::move(suggestion)};
}

LookupQuestion without_factor(LookupQuestion question) {
    question.second_factor.clear();
    return question;
}

}  // namespace kiosk::visit
