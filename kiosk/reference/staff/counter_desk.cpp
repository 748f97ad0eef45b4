#include "kiosk/reference/staff/counter_desk.h"

#include "kiosk/core/ticket_key.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/web_files.h"
#include "kiosk/text/unicode.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t REASON_MOST = 80;  ///< characters
constexpr std::string_view SAID = "said=";

CounterSaid said_in(const std::string& query) {
    if (!query.starts_with(SAID)) return CounterSaid::nothing;
    return value_in(COUNTER_SAID_NAMES, std::string_view(query).substr(SAID.size()))
        .value_or(CounterSaid::nothing);
}

std::string address_of(const std::string& counter, CounterSaid outcome) {
    const auto name = name_in(COUNTER_SAID_NAMES, outcome);
    return "/staff/counters/" + counter + (name.empty() ? "" : "?" + std::string(SAID) + std::string(name));
}

}  // namespace

CounterDesk::CounterDesk(CounterStore& store, const KioskProfile& profile, const StaffGate& gate,
                         const ServiceSettings& settings)
    : store_(store), profile_(profile), gate_(gate), settings_(settings) {}

std::vector<Route> CounterDesk::routes() {
    return {
        gate_.page("staff-counters", "/staff/counters", Duty::see_counters,
                   [this](const StaffAsk& ask) { return list(ask); }),
        gate_.page("staff-counter", "/staff/counters/*", Duty::see_counters,
                   [this](const StaffAsk& ask) { return show(ask); }),
        gate_.act("staff-act", "/staff/counters/*", Duty::serve_at_counters,
                  [this](const StaffAsk& ask) { return act(ask); }),
    };
}

HttpResponse CounterDesk::list(const StaffAsk& ask) {
    const auto counters = store_.counters(settings_.as_of());
    if (!counters) return gate_.trouble("staff-counters", counters.error());
    return html_answer(200, counters_page(gate_.frame(ask.visitor), *counters));
}

HttpResponse CounterDesk::show(const StaffAsk& ask) {
    const auto sight = store_.counter(ask.part, settings_.as_of());
    if (!sight) return gate_.trouble("staff-counter", sight.error());
    if (!*sight) return go_to("/staff/counters");
    return html_answer(200, counter_page(gate_.frame(ask.visitor), **sight, profile_, said_in(ask.query)));
}

std::optional<CounterStore::Kept<ActAnswer>> CounterDesk::done(const StaffAsk& ask) {
    if (!is_queue_id(ask.part)) return std::nullopt;
    const auto& name = value_of(ask.form, "act");
    const auto& account = ask.visitor.account.name;
    if (const auto act = value_in(SHIFT_ACT_NAMES, name)) {
        const auto reason = clean_text(value_of(ask.form, "reason"), REASON_MOST);
        return store_.change_shift(ask.part, {*act, account, reason}, settings_.as_of());
    }
    const auto action = call_action(name);
    const CounterCall call{ask.part, action.value_or(CallAction::next), value_of(ask.form, "service"),
                           value_of(ask.form, "number")};
    const bool fits =
        (call.number.empty() || (call.action == CallAction::recall && is_ticket_number(call.number))) &&
        call.service.empty() == (call.action != CallAction::transfer);
    if (!action || !fits) return std::nullopt;
    return store_.call(call, account, settings_.as_of());
}

HttpResponse CounterDesk::act(const StaffAsk& ask) {
    const auto answer = done(ask);
    if (!answer) return request_invalid(422, "no such counter or act");
    if (!*answer) return gate_.trouble("staff-act", answer->error());
    const auto* const number = std::get_if<std::string>(&**answer);
    if (number == nullptr && std::get<ActRefusal>(**answer) == ActRefusal::unknown)
        return go_to("/staff/counters");
    const auto& act = value_of(ask.form, "act");
    settings_.log("staff account=" + ask.visitor.account.name + " counter=" + ask.part + " act=" + act +
                  " verdict=" + (number == nullptr ? "refused" : "done"));
    auto outcome = number == nullptr ? CounterSaid::not_possible : CounterSaid::nothing;
    if (number != nullptr && number->empty() && act == name_of(CallAction::next))
        outcome = CounterSaid::nobody_waits;
    return go_to(address_of(ask.part, outcome));
}

}  // namespace kiosk::reference
