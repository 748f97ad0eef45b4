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
constexpr std::array<FinalProblem, 16> FINAL_PROBLEMS{{
    {TicketQuestion::wish, ProblemType::closed, TicketFailureKind::closed},
    {TicketQuestion::wish, ProblemType::numbers_used_up, TicketFailureKind::used_up},
    {TicketQuestion::wish, ProblemType::service_paused, TicketFailureKind::paused},
    {TicketQuestion::wish, ProblemType::terminal_locked, TicketFailureKind::locked},
    {TicketQuestion::wish, ProblemType::service_unknown, TicketFailureKind::service_unknown},
    {TicketQuestion::wish, ProblemType::service_day_over, TicketFailureKind::day_over},
    {TicketQuestion::wish, ProblemType::wish_cancelled, TicketFailureKind::barred},
    {TicketQuestion::check_in, ProblemType::appointment_unknown, TicketFailureKind::appointment_unknown},
    {TicketQuestion::check_in, ProblemType::appointment_other_day, TicketFailureKind::appointment_other_day},
    {TicketQuestion::check_in, ProblemType::appointment_early, TicketFailureKind::appointment_early},
    {TicketQuestion::check_in, ProblemType::appointment_missed, TicketFailureKind::appointment_missed},
    {TicketQuestion::check_in, ProblemType::appointment_used, TicketFailureKind::appointment_used},
    {TicketQuestion::cancellation, ProblemType::ticket_unknown, TicketFailureKind::ticket_unknown},
    {TicketQuestion::lease, ProblemType::offline_not_allowed, TicketFailureKind::offline_forbidden},
    {TicketQuestion::lease, ProblemType::terminal_locked, TicketFailureKind::locked},
    {TicketQuestion::lease, ProblemType::service_day_over, TicketFailureKind::day_over},
}};

/// A check-in ends as any wish does, and in ways of its own.
bool answers(TicketQuestion ends, TicketQuestion question) {
    return ends == question || (ends == TicketQuestion::wish && question == TicketQuestion::check_in);
}

std::optional<std::chrono::sys_seconds> read_until(const JsonReader& reader, ProblemType type) {
    if (type == ProblemType::service_paused) return read_optional_instant(reader, "until");
    if (type == ProblemType::appointment_early) return read_instant(reader.required("from"));
    if (type == ProblemType::appointment_other_day)
        return std::chrono::sys_days{read_date(reader.required("appointment_day"))} - VIETNAM_OFFSET;
    return std::nullopt;
}

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
        if (known.problem != *type || !answers(known.question, question)) continue;
        return {known.kind, read_until(reader, *type), name};
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
