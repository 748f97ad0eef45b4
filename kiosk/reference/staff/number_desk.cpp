#include "kiosk/reference/staff/number_desk.h"

#include "kiosk/core/ticket_key.h"
#include "kiosk/reference/answers.h"
#include "kiosk/reference/staff/number_pages.h"
#include "kiosk/reference/staff/staff_times.h"
#include "kiosk/reference/web_files.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

constexpr auto ADDRESS = "/staff/numbers";
constexpr std::string_view KEY = "key=", SAID = "said=";

constexpr NameTable<TakenOut, 4> TAKEN_OUT_NAMES{{
    {TakenOut::done, "taken-out"},
    {TakenOut::unknown, "unknown"},
    {TakenOut::at_a_counter, "at-a-counter"},
    {TakenOut::finished, "finished"},
}};

constexpr NameTable<CopyAnswer, 3> COPY_ANSWER_NAMES{{
    {CopyAnswer::wished, "copy-wished"},
    {CopyAnswer::unknown, "not-given"},
    {CopyAnswer::by_staff, "given-by-staff"},
}};

/// As people write it, and as numbers are compared.
std::string number_in(const Form& form) {
    std::string number;
    for (const char c : value_of(form, "number")) {
        if (c == ' ') continue;
        number += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return number;
}

/// "08:15" of today; empty: none.
Result<std::optional<sys_seconds>, HandRefusal> time_in(const std::string& text, sys_seconds now) {
    if (text.empty()) return std::optional<sys_seconds>();
    const auto moment = moment_of(local_time(now).date, text);
    if (!moment) return Failure{HandRefusal::in_the_future};
    return moment;
}

std::string key_query(const std::string& key) {
    return std::string(KEY) + key;
}
std::string said_query(std::string_view word) {
    return std::string(SAID) + std::string(word);
}

}  // namespace

NumberDesk::NumberDesk(NumberStore& store, const KioskProfile& profile, const StaffGate& gate,
                       const ServiceSettings& settings)
    : store_(store), profile_(profile), gate_(gate), settings_(settings) {}

std::vector<Route> NumberDesk::routes() {
    return {
        gate_.page("staff-numbers", ADDRESS, Duty::serve_at_counters,
                   [this](const StaffAsk& ask) { return show(ask); }),
        gate_.act("staff-number", ADDRESS, Duty::serve_at_counters,
                  [this](const StaffAsk& ask) { return act(ask); }),
    };
}

HttpResponse NumberDesk::show(const StaffAsk& ask) {
    const std::string_view query = ask.query;
    auto conflicts = store_.conflicts(settings_.as_of());
    if (!conflicts) return gate_.trouble("staff-numbers", conflicts.error());
    auto copies = store_.copies(settings_.as_of());
    if (!copies) return gate_.trouble("staff-numbers", copies.error());
    NumbersView view{{}, {new_ticket_key(), new_ticket_key()}, *std::move(conflicts), *std::move(copies)};
    if (query.starts_with(SAID)) view.outcome.word = query.substr(SAID.size());
    if (query.starts_with(KEY)) {
        const auto ticket = store_.ticket(std::string(query.substr(KEY.size())), ask.visitor.account.name);
        if (!ticket) return gate_.trouble("staff-numbers", ticket.error());
        view.outcome.ticket = *ticket;
    }
    return html_answer(200, numbers_page(gate_.frame(ask.visitor), profile_, view));
}

HttpResponse NumberDesk::act(const StaffAsk& ask) {
    const auto& name = value_of(ask.form, "act");
    if (name == "take-out") return take_out(ask);
    if (name == "print-again") return print_again(ask);
    if (!is_ticket_key(value_of(ask.form, "key"))) return request_invalid(422, "no key of a number");
    if (name == "give") return give(ask);
    return name == "enter" ? enter(ask) : request_invalid(422, "no such act");
}

HttpResponse NumberDesk::ended(const StaffAsk& ask, std::string_view verdict,
                               const std::string& query) const {
    settings_.log("staff account=" + ask.visitor.account.name + " act=" + value_of(ask.form, "act") +
                  " verdict=" + std::string(verdict));
    return go_to(std::string(ADDRESS) + '?' + query);
}

HttpResponse NumberDesk::give(const StaffAsk& ask) {
    const auto now = settings_.as_of();
    const TicketWish wish{value_of(ask.form, "key"), value_of(ask.form, "service"),
                          value_of(ask.form, "priority"), local_time(now).date};
    const auto answer = store_.give(wish, ask.visitor.account.name, now);
    if (!answer) return gate_.trouble("staff-number", answer.error());
    if (std::holds_alternative<Ticket>(*answer)) return ended(ask, "issued", key_query(wish.key));
    const auto* const refusal = std::get_if<TicketFailure>(&*answer);
    const auto word = refusal == nullptr ? std::string_view("key_reused") : name_of(refusal->kind);
    const bool is_told = word == "closed" || word == "used_up" || word == "paused";
    return ended(ask, word, said_query(is_told ? word : "no-number"));
}

HttpResponse NumberDesk::enter(const StaffAsk& ask) {
    const auto now = settings_.as_of();
    const auto refused = [&](HandRefusal refusal) {
        const auto word = name_in(HAND_REFUSAL_NAMES, refusal);
        return ended(ask, word, said_query(word));
    };
    const auto came_at = time_in(value_of(ask.form, "time"), now);
    if (!came_at) return refused(came_at.error());
    const HandNumber hand{value_of(ask.form, "key"), number_in(ask.form), value_of(ask.form, "service"),
                          value_of(ask.form, "priority"), *came_at};
    const auto answer = store_.enter(hand, ask.visitor.account.name, now);
    if (!answer) return gate_.trouble("staff-number", answer.error());
    if (const auto* const refusal = std::get_if<HandRefusal>(&*answer)) return refused(*refusal);
    return ended(ask, "entered", key_query(hand.key));
}

HttpResponse NumberDesk::print_again(const StaffAsk& ask) {
    const auto answer = store_.wish_copy(number_in(ask.form), ask.visitor.account.name, settings_.as_of());
    if (!answer) return gate_.trouble("staff-number", answer.error());
    const auto word = name_in(COPY_ANSWER_NAMES, *answer);
    return ended(ask, word, said_query(word));
}

HttpResponse NumberDesk::take_out(const StaffAsk& ask) {
    const auto reason = value_in(OUT_REASON_NAMES, value_of(ask.form, "reason"));
    const auto number = number_in(ask.form);
    if (!reason || !is_ticket_number(number)) return ended(ask, "unknown", said_query("unknown"));
    const auto outcome = store_.take_out(number, *reason, ask.visitor.account.name, settings_.as_of());
    if (!outcome) return gate_.trouble("staff-number", outcome.error());
    const auto word = name_in(TAKEN_OUT_NAMES, *outcome);
    return ended(ask, word, said_query(word));
}

}  // namespace kiosk::reference
