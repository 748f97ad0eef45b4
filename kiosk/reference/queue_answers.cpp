#include "kiosk/reference/queue_answers.h"

#include "kiosk/central/board_json.h"
#include "kiosk/central/json_writer.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/reference/answers.h"

namespace kiosk::reference {
namespace {

constexpr auto NOT_MODIFIED = 304;

HttpResponse json_answer(int status, std::string body) {
    return {status, "application/json", {}, std::move(body)};
}

ProblemType problem_of(TicketFailureKind kind) {
    switch (kind) {
        case TicketFailureKind::closed:
            return ProblemType::closed;
        case TicketFailureKind::used_up:
            return ProblemType::numbers_used_up;
        case TicketFailureKind::paused:
            return ProblemType::service_paused;
        case TicketFailureKind::locked:
            return ProblemType::terminal_locked;
        case TicketFailureKind::service_unknown:
            return ProblemType::service_unknown;
        case TicketFailureKind::day_over:
            return ProblemType::service_day_over;
        case TicketFailureKind::barred:
            return ProblemType::wish_cancelled;
        case TicketFailureKind::appointment_unknown:
            return ProblemType::appointment_unknown;
        case TicketFailureKind::appointment_other_day:
            return ProblemType::appointment_other_day;
        case TicketFailureKind::appointment_early:
            return ProblemType::appointment_early;
        case TicketFailureKind::appointment_missed:
            return ProblemType::appointment_missed;
        case TicketFailureKind::appointment_used:
            return ProblemType::appointment_used;
        case TicketFailureKind::offline_forbidden:
            return ProblemType::offline_not_allowed;
        default:
            return ProblemType::central_trouble;
    }
}

HttpResponse refusal_answer(const TicketFailure& failure) {
    Problem problem{problem_of(failure.kind)};
    problem.until = failure.until;
    return problem_answer(problem);
}

}  // namespace

HttpResponse profile_answer(const std::string& profile, const std::string& tag, bool is_had) {
    auto answer = is_had ? HttpResponse{NOT_MODIFIED, "", {}, ""} : json_answer(200, profile);
    answer.headers.emplace_back("ETag", tag);
    return answer;
}

HttpResponse ticket_answer(const IssueAnswer& answer) {
    if (const auto* ticket = std::get_if<Ticket>(&answer)) return json_answer(201, to_json(*ticket));
    if (const auto* failure = std::get_if<TicketFailure>(&answer)) return refusal_answer(*failure);
    return request_invalid(400, "Idempotency-Key came before with another wish");
}

HttpResponse cancellation_answer(const std::optional<Cancelled>& outcome) {
    return outcome ? json_answer(200, to_json(*outcome)) : problem_answer({ProblemType::ticket_unknown});
}

HttpResponse lease_answer(const LeaseAnswer& answer) {
    if (const auto* failure = std::get_if<TicketFailure>(&answer)) return refusal_answer(*failure);
    return json_answer(200, to_json(std::get<TicketLease>(answer)));
}

HttpResponse entries_answer(const EntriesTold& told) {
    return json_answer(200, to_json(told));
}

HttpResponse conflicts_answer(const std::vector<TicketConflict>& conflicts) {
    ordered_json list = ordered_json::array();
    for (const auto& conflict : conflicts) {
        list.push_back({{"terminal", conflict.terminal},
                        {"number", conflict.number},
                        {"service", conflict.service},
                        {"issued_at", instant_text(conflict.issued_at)},
                        {"reason", name_of(conflict.reason)}});
    }
    return json_answer(200, written({{"conflicts", list}}));
}

HttpResponse board_answer(const std::optional<Board>& board) {
    if (!board) return problem_answer({ProblemType::hall_unknown});
    return {200, "application/json", {}, to_json(*board)};
}

HttpResponse call_answer(const CallAnswer& answer) {
    if (const auto* state = std::get_if<CounterState>(&answer)) return json_answer(200, to_json(*state));
    switch (std::get<CallRefusal>(answer)) {
        case CallRefusal::counter_unknown:
            return problem_answer({ProblemType::counter_unknown});
        case CallRefusal::service_unknown:
            return problem_answer({ProblemType::service_unknown});
        case CallRefusal::not_possible:
            return problem_answer({ProblemType::call_impossible});
    }
    return central_trouble();
}

std::string_view name_of(const IssueAnswer& answer) {
    if (std::holds_alternative<Ticket>(answer)) return "issued";
    if (const auto* failure = std::get_if<TicketFailure>(&answer)) return name_of(failure->kind);
    return "key_reused";
}

std::string_view name_of(const LeaseAnswer& answer) {
    const auto* failure = std::get_if<TicketFailure>(&answer);
    return failure == nullptr ? "leased" : name_of(failure->kind);
}

}  // namespace kiosk::reference
