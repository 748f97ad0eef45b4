#include <array>

#include "kiosk/central/json_members.h"
#include "kiosk/central/no_answer.h"
#include "kiosk/central/ticket_json.h"

namespace kiosk {
namespace {

struct FinalProblem {
    TicketQuestion question;
    ProblemType problem;
    TicketFailureKind kind;
};

/// Only these end anything, and only as the answer to their own question.
constexpr std::array<FinalProblem, 11> FINAL_PROBLEMS{{
    {TicketQuestion::wish, ProblemType::closed, TicketFailureKind::closed},
    {TicketQuestion::wish, ProblemType::numbers_used_up, TicketFailureKind::used_up},
    {TicketQuestion::wish, ProblemType::service_paused, TicketFailureKind::paused},
    {TicketQuestion::wish, ProblemType::terminal_locked, TicketFailureKind::locked},
    {TicketQuestion::wish, ProblemType::service_unknown, TicketFailureKind::service_unknown},
    {TicketQuestion::wish, ProblemType::service_day_over, TicketFailureKind::day_over},
    {TicketQuestion::wish, ProblemType::wish_cancelled, TicketFailureKind::barred},
    {TicketQuestion::cancellation, ProblemType::ticket_unknown, TicketFailureKind::ticket_unknown},
    {TicketQuestion::lease, ProblemType::offline_not_allowed, TicketFailureKind::offline_forbidden},
    {TicketQuestion::lease, ProblemType::terminal_locked, TicketFailureKind::locked},
    {TicketQuestion::lease, ProblemType::service_day_over, TicketFailureKind::day_over},
}};

TicketFailure read_ticket_problem(const JsonReader& reader, long status, TicketQuestion question) {
    const auto type = problem_named(reader.required("type").raw_text());
    if (!type) {
        return ticket_failure(no_answer_of_status(status, "a problem type that the contract does not know"));
    }
    const std::string name{name_of(*type)};
    if (status != http_status(*type)) {
        return ticket_failure(no_answer_of_status(status, name + ", which has another status"));
    }
    for (const FinalProblem& known : FINAL_PROBLEMS) {
        if (known.problem != *type || known.question != question) continue;
        TicketFailure failure{known.kind, std::nullopt, name};
        if (*type == ProblemType::service_paused) failure.until = read_optional_instant(reader, "until");
        return failure;
    }
    return ticket_failure(no_answer_of_status(status, name));
}

}  // namespace

TicketFailure parse_ticket_problem(long http_status, std::string_view bytes, TicketQuestion question) try {
    // A status of success that the question does not have, and central's own trouble, whatever a body claims.
    if (http_status < 400 || http_status >= 500) return ticket_failure(no_answer_of_status(http_status, ""));
    const nlohmann::json document = parse_bounded(bytes, PROBLEM_MAX_BYTES);
    return read_ticket_problem(JsonReader(document), http_status, question);
} catch (const Unacceptable& reason) {
    return ticket_failure(no_answer_of_status(http_status, reason.detail));
}

}  // namespace kiosk
