#include "kiosk/central/ticket_json.h"
#include "kiosk/conformance/judges.h"
#include "kiosk/conformance/session.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk::conformance {
namespace {

constexpr const char* NOWHERE = "conformance-kit-no-service";

const Answer& wish_of(Session& session, const TicketWish& wish, const char* about) {
    return session.take(wish.key, session.post_with(wish.key, "/v1/tickets", to_json(wish), about));
}

/// What refuses whoever asks, whether or not a service is open.
void judge_refusals(Session& session) {
    Report& report = session.report;
    const std::string key = new_ticket_key();
    const Answer& unknown = session.wish(key, NOWHERE, "of a service that is not there");
    report.tell("tickets.unknown-service", unknown, judge_refusal(unknown, ProblemType::service_unknown));
    const Answer& again = session.wish(key, NOWHERE, "the same refused key again");
    report.tell("tickets.refusal-stays", again, judge_refusal(again, ProblemType::service_unknown));
    const Facts::Tickets& facts = session.facts.tickets;
    const auto refused = [&](const char* id, const std::string& service, ProblemType type) {
        if (service.empty()) return report.tell(id, skipped("no such service was told"));
        const Answer& answer = session.wish(new_ticket_key(), service, "of a service without numbers");
        report.tell(id, answer, judge_refusal(answer, type));
    };
    refused("tickets.used-up", facts.used_up, ProblemType::numbers_used_up);
    refused("tickets.paused", facts.paused, ProblemType::service_paused);
    refused("tickets.closed", facts.closed, ProblemType::closed);
}

void judge_repeats(Session& session, const Answer& first, const std::string& key) {
    Report& report = session.report;
    const Facts::Tickets& facts = session.facts.tickets;
    const Answer& again = session.wish(key, facts.service, "the same key and wish again");
    report.tell("tickets.same-key", again, judge_same_ticket(first, again));
    const Answer& other = session.wish(key, NOWHERE, "the same key with another service");
    report.tell("tickets.other-body", other, judge_refusal(other, ProblemType::request_invalid));
    const auto yesterday =
        std::chrono::year_month_day{std::chrono::sys_days{session.day} - std::chrono::days{1}};
    const Answer& past =
        wish_of(session, {new_ticket_key(), facts.service, {}, yesterday}, "a new key of yesterday");
    report.tell("tickets.past-day", past, judge_refusal(past, ProblemType::service_day_over));
}

void judge_others(Session& session, const Answer& first) {
    Report& report = session.report;
    const Facts::Tickets& facts = session.facts.tickets;
    const Answer& second = session.wish(new_ticket_key(), facts.service, "another key");
    if (is_ticket(second)) {
        report.tell("tickets.sequence", second, judge_one_sequence(first, second));
        report.tell("tickets.secret", second, judge_secrets(first, second));
    }
    report.skip_rest("tickets.se", "no second ticket was given");
    if (facts.priority.empty()) return report.tell("tickets.priority", skipped("no priority group was told"));
    const Answer& ahead = wish_of(session, {new_ticket_key(), facts.service, facts.priority, session.day},
                                  "with a priority group");
    report.tell("tickets.priority", ahead, judge_status(ahead, 201));
}

void judge_other_service(Session& session, const Answer& first) {
    const std::string& service = session.facts.tickets.other_service;
    constexpr const char* ID = "tickets.numbers-differ";
    if (service.empty()) return session.report.tell(ID, skipped("no other open service was told"));
    const Answer& other = session.wish(new_ticket_key(), service, "of another service");
    if (!is_ticket(other)) return session.report.tell(ID, other, judge_status(other, 201));
    session.report.tell(ID, other,
                        text_in(first, "number") == text_in(other, "number")
                            ? fails("two services have called the same number")
                            : holds());
}

}  // namespace

void take_tickets(Session& session) {
    Report& report = session.report;
    judge_refusals(session);
    const std::string& service = session.facts.tickets.service;
    if (service.empty()) return report.skip_rest("tickets.", "no open service was told");
    const std::string key = new_ticket_key();
    const Answer& first = session.wish(key, service, "a number");
    report.tell("tickets.given", first, judge_given(first));
    if (!is_ticket(first)) return report.skip_rest("tickets.", "no ticket was given");
    report.tell("tickets.members", first, judge_ticket_members(first));
    report.tell("tickets.its-wish", first, judge_its_wish(first, {key, service, {}, session.day}));
    report.tell("tickets.online-number", first, judge_online_number(first));
    judge_repeats(session, first, key);
    judge_others(session, first);
    judge_other_service(session, first);
}

void cancel_tickets(Session& session) {
    Report& report = session.report;
    const std::string unused = new_ticket_key();
    const Answer& barred = session.cancel(unused, "of a key that was never used");
    report.tell("cancellations.barred", barred, judge_outcome(barred, "barred"));
    const std::string& service = session.facts.tickets.service;
    if (service.empty()) return report.skip_rest("cancellations.", "no open service was told");
    const Answer& late = session.wish(unused, service, "a barred key");
    report.tell("cancellations.barred-key", late, judge_refusal(late, ProblemType::wish_cancelled));

    const std::string key = new_ticket_key();
    const Answer& ticket = session.wish(key, service, "a number that will be cancelled");
    if (!is_ticket(ticket)) return report.skip_rest("cancellations.", "no ticket was given");
    if (session.link.askers().second_terminal.empty()) {
        report.tell("cancellations.another-terminal", skipped("no second terminal was told"));
    } else {
        const Answer& foreign = session.post("/v1/ticket-cancellations", cancellation_json(key),
                                             "of another terminal's key", Who::second_terminal);
        report.tell("cancellations.another-terminal", foreign,
                    judge_refusal(foreign, ProblemType::ticket_unknown));
    }
    const Answer& cancelled = session.cancel(key, "of a ticket");
    report.tell("cancellations.voided", cancelled, judge_outcome(cancelled, "voided"));
    const Answer& twice = session.cancel(key, "of the same ticket again");
    report.tell("cancellations.again", twice, judge_outcome(twice, "voided"));
    const Answer& after = session.wish(key, service, "a cancelled key");
    report.tell("cancellations.cancelled-key", after, judge_refusal(after, ProblemType::wish_cancelled));
}

void give_back(Session& session) {
    const auto taken = session.taken();
    const Answer* wrong = nullptr;
    for (const std::string& key : taken) {
        const Answer& answer = session.cancel(key, "to give back what was taken");
        if (wrong == nullptr && text_in(answer, "outcome").empty()) wrong = &answer;
    }
    if (wrong != nullptr)
        session.report.tell("end.given-back", *wrong, fails("a cancellation had no outcome"));
    else
        session.report.tell("end.given-back", holds());
}

}  // namespace kiosk::conformance
