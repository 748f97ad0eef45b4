#include "kiosk/central/problem.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "kiosk/central/json_writer.h"
#include "kiosk/central/rfc3339.h"

namespace kiosk {
namespace {

struct Row {
    ProblemType type;
    std::string_view name;
    int status;
    std::string_view title;
};

constexpr std::array<Row, 25> PROBLEMS{{
    {ProblemType::dossier_not_found, "/problems/dossier-not-found", 404, "No dossier with this code here"},
    {ProblemType::receipt_unknown, "/problems/receipt-unknown", 404, "No receipt with this id here"},
    {ProblemType::second_factor_wrong, "/problems/second-factor-wrong", 403, "The second factor is wrong"},
    {ProblemType::too_many_tries, "/problems/too-many-tries", 429, "Too many tries"},
    {ProblemType::terminal_unknown, "/problems/terminal-unknown", 401,
     "This terminal is not known or was revoked"},
    {ProblemType::request_invalid, "/problems/request-invalid", 400,
     "The request does not match the contract"},
    {ProblemType::central_trouble, "/problems/central-trouble", 503, "The province's system does not answer"},
    {ProblemType::upstream_slow, "/problems/upstream-slow", 503,
     "The province's system has not answered yet"},
    {ProblemType::closed, "/problems/closed", 409, "No numbers are given at this time"},
    {ProblemType::numbers_used_up, "/problems/numbers-used-up", 409, "All numbers of this day are given"},
    {ProblemType::service_paused, "/problems/service-paused", 409, "This service is paused"},
    {ProblemType::terminal_locked, "/problems/terminal-locked", 409, "This terminal gives no numbers now"},
    {ProblemType::service_day_over, "/problems/service-day-over", 409, "This service day is over"},
    {ProblemType::wish_cancelled, "/problems/wish-cancelled", 409, "This wish was cancelled"},
    {ProblemType::offline_not_allowed, "/problems/offline-not-allowed", 409,
     "This centre gives no numbers without central"},
    {ProblemType::service_unknown, "/problems/service-unknown", 404, "No such service here"},
    {ProblemType::ticket_unknown, "/problems/ticket-unknown", 404, "No wish of this terminal has this key"},
    {ProblemType::counter_unknown, "/problems/counter-unknown", 404, "No such counter here"},
    {ProblemType::hall_unknown, "/problems/hall-unknown", 404, "No such hall here"},
    {ProblemType::call_impossible, "/problems/call-impossible", 409, "The counter cannot do this now"},
    {ProblemType::appointment_unknown, "/problems/appointment-unknown", 404, "No appointment with this code"},
    {ProblemType::appointment_other_day, "/problems/appointment-other-day", 409,
     "The appointment is on another day"},
    {ProblemType::appointment_early, "/problems/appointment-early", 409, "Too early for this appointment"},
    {ProblemType::appointment_missed, "/problems/appointment-missed", 409,
     "The time of this appointment has passed"},
    {ProblemType::appointment_used, "/problems/appointment-used", 409,
     "This appointment has a number already"},
}};

const Row& row_of(ProblemType type) {
    const auto* const row =
        std::find_if(PROBLEMS.begin(), PROBLEMS.end(), [type](const Row& one) { return one.type == type; });
    assert(row != PROBLEMS.end());
    return *row;
}

}  // namespace

int http_status(ProblemType type) {
    return row_of(type).status;
}

std::string_view name_of(ProblemType type) {
    return row_of(type).name;
}

std::optional<ProblemType> problem_named(std::string_view name) {
    for (const Row& row : PROBLEMS) {
        if (row.name == name) return row.type;
    }
    return std::nullopt;
}

std::string to_json(const Problem& problem) {
    const Row& row = row_of(problem.type);
    ordered_json document = {{"type", row.name}, {"title", row.title}, {"status", row.status}};
    if (!problem.detail.empty()) document["detail"] = problem.detail;
    if (problem.type == ProblemType::second_factor_wrong) document["tries_left"] = problem.tries_left;
    if (problem.type == ProblemType::too_many_tries) document["retry_after"] = problem.retry_after.count();
    if (!problem.until) return written(document);
    if (problem.type == ProblemType::service_paused) document["until"] = instant_text(*problem.until);
    if (problem.type == ProblemType::appointment_early) document["from"] = instant_text(*problem.until);
    if (problem.type == ProblemType::appointment_other_day)
        document["appointment_day"] = iso_date_text(local_time(*problem.until).date);
    return written(document);
}

}  // namespace kiosk
