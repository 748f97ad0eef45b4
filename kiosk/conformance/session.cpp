#include "kiosk/conformance/session.h"

#include "kiosk/central/ticket_json.h"

namespace kiosk::conformance {

const Answer& Session::get(std::string path, std::string about, Who who) {
    return link.ask({std::move(path), std::move(about), {}, {}, who});
}

const Answer& Session::post(std::string path, std::string body, std::string about, Who who) {
    return link.ask({std::move(path), std::move(about), std::move(body), {}, who});
}

const Answer& Session::post_with(const std::string& key, std::string path, std::string body,
                                 std::string about) {
    return link.ask({std::move(path), std::move(about), std::move(body), {{"Idempotency-Key", key}}});
}

const Answer& Session::wish(const std::string& key, const std::string& service, std::string about) {
    return take(key,
                post_with(key, "/v1/tickets", to_json(TicketWish{key, service, {}, day}), std::move(about)));
}

const Answer& Session::check_in(const std::string& key, const std::string& code, std::string about) {
    return take(key, post_with(key, "/v1/check-ins", to_json(CheckIn{key, code, day}), std::move(about)));
}

const Answer& Session::take(const std::string& key, const Answer& answer) {
    if (answer.status < 400) taken_.insert(key);  // also when no answer came: there may be a ticket
    return answer;
}

const Answer& Session::cancel(const std::string& key, std::string about) {
    taken_.erase(key);
    return post("/v1/ticket-cancellations", cancellation_json(key), std::move(about));
}

void run(Link& link, const Facts& facts, Report& report) {
    Session session(link, facts, report);
    ask_for_health(session);
    try_identities(session);
    try_wrong_questions(session);
    ask_for_profile(session);
    ask_for_queues(session);
    look_at_boards(session);  // while the kit has no number that would wait among people's
    look_up_dossiers(session);
    take_tickets(session);
    cancel_tickets(session);
    lease_numbers(session);
    tell_entries(session);
    check_in_appointments(session);
    try_enrolment(session);
    tell_heartbeat(session);
    ask_as_staff(session);
    give_back(session);
    judge_all_answers(session);
}

}  // namespace kiosk::conformance
