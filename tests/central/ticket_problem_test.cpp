#include <initializer_list>

#include "kiosk/central/ticket_json.h"
#include "ticket_samples.h"

using namespace kiosk;
using namespace central_test;

namespace {

TicketFailure read_back(const Problem& problem, TicketQuestion question = TicketQuestion::wish) {
    return parse_ticket_problem(http_status(problem.type), to_json(problem), question);
}

struct Final {
    ProblemType type;
    TicketFailureKind kind;
};
const std::initializer_list<Final> FINAL_TO_A_WISH{
    {ProblemType::closed, TicketFailureKind::closed},
    {ProblemType::numbers_used_up, TicketFailureKind::used_up},
    {ProblemType::service_paused, TicketFailureKind::paused},
    {ProblemType::terminal_locked, TicketFailureKind::locked},
    {ProblemType::service_unknown, TicketFailureKind::service_unknown},
    {ProblemType::service_day_over, TicketFailureKind::day_over},
    {ProblemType::wish_cancelled, TicketFailureKind::barred},
};

const std::initializer_list<Final> FINAL_TO_A_CHECK_IN{
    {ProblemType::appointment_unknown, TicketFailureKind::appointment_unknown},
    {ProblemType::appointment_other_day, TicketFailureKind::appointment_other_day},
    {ProblemType::appointment_early, TicketFailureKind::appointment_early},
    {ProblemType::appointment_missed, TicketFailureKind::appointment_missed},
    {ProblemType::appointment_used, TicketFailureKind::appointment_used},
};

}  // namespace

TEST_CASE("a check-in is refused as a wish is, and in ways of its own that end nothing else") {
    for (const Final& final : FINAL_TO_A_WISH)
        CHECK(read_back({final.type}, TicketQuestion::check_in).kind == final.kind);
    for (const Final& final : FINAL_TO_A_CHECK_IN) {
        Problem problem{final.type};
        problem.until = instant(23, 0, 0, 0);
        const auto failure = read_back(problem, TicketQuestion::check_in);
        CHECK(failure.kind == final.kind);
        CHECK(is_final(failure.kind));
        for (const auto question : {TicketQuestion::wish, TicketQuestion::cancellation, TicketQuestion::lease,
                                    TicketQuestion::any_other})
            CHECK_FALSE(is_final(read_back(problem, question).kind));
    }
}

TEST_CASE("an appointment of another day brings its local day, an early one its moment") {
    Problem problem{ProblemType::appointment_early};
    problem.until = instant(20, 13, 30, 0);
    CHECK(read_back(problem, TicketQuestion::check_in).until == problem.until);
    problem.type = ProblemType::appointment_other_day;
    problem.until = instant(23, 0, 0, 0);
    CHECK(to_json(problem).find(R"("appointment_day":"2026-11-23")") != std::string::npos);
    CHECK(read_back(problem, TicketQuestion::check_in).until == problem.until);
    // Without what the citizen must be told, it ends nothing.
    for (const auto type : {ProblemType::appointment_early, ProblemType::appointment_other_day})
        CHECK_FALSE(is_final(read_back({type}, TicketQuestion::check_in).kind));
}

TEST_CASE("each refusal of a wish is the failure the citizen is told of, and final") {
    for (const Final& final : FINAL_TO_A_WISH) {
        const TicketFailure failure = read_back({final.type});
        CHECK(failure.kind == final.kind);
        CHECK(is_final(failure.kind));
        CHECK(failure.detail == name_of(final.type));
    }
}

TEST_CASE("a pause says when it ends, if that is known") {
    Problem paused{ProblemType::service_paused};
    CHECK_FALSE(read_back(paused).until);
    paused.until = instant(20, 10, 15, 30);
    CHECK(read_back(paused).until == paused.until);
}

TEST_CASE("a refusal with another status than its own leaves the wish open") {
    for (const Final& final : FINAL_TO_A_WISH) {
        for (const long status :
             {200L, 204L, 302L, 400L, 401L, 403L, 404L, 409L, 410L, 429L, 500L, 503L, 599L}) {
            if (status == http_status(final.type)) continue;
            CHECK_FALSE(is_final(
                parse_ticket_problem(status, to_json(Problem{final.type}), TicketQuestion::wish).kind));
        }
    }
}

TEST_CASE("a refusal that answers another question ends nothing") {
    for (const Final& final : FINAL_TO_A_WISH) {
        CHECK_FALSE(is_final(read_back({final.type}, TicketQuestion::cancellation).kind));
        CHECK_FALSE(is_final(read_back({final.type}, TicketQuestion::any_other).kind));
    }
    const Problem unknown{ProblemType::ticket_unknown};
    CHECK(read_back(unknown, TicketQuestion::cancellation).kind == TicketFailureKind::ticket_unknown);
    CHECK(read_back(unknown, TicketQuestion::wish).kind == TicketFailureKind::bad_answer);
    CHECK(read_back(unknown, TicketQuestion::any_other).kind == TicketFailureKind::bad_answer);
}

TEST_CASE("leased numbers are refused for good by three refusals, one of which answers nothing else") {
    const auto refused = [](ProblemType type) { return read_back({type}, TicketQuestion::lease).kind; };
    CHECK(refused(ProblemType::offline_not_allowed) == TicketFailureKind::offline_forbidden);
    CHECK(refused(ProblemType::terminal_locked) == TicketFailureKind::locked);
    CHECK(refused(ProblemType::service_day_over) == TicketFailureKind::day_over);
    CHECK(is_final(TicketFailureKind::offline_forbidden));
    for (const auto type : {ProblemType::closed, ProblemType::numbers_used_up, ProblemType::service_unknown,
                            ProblemType::wish_cancelled, ProblemType::ticket_unknown})
        CHECK_FALSE(is_final(refused(type)));
    for (const auto question :
         {TicketQuestion::wish, TicketQuestion::cancellation, TicketQuestion::any_other})
        CHECK_FALSE(is_final(read_back({ProblemType::offline_not_allowed}, question).kind));
}

TEST_CASE("what is not a refusal of the contract leaves the wish open") {
    for (const char* body : {"", "<html>Conflict</html>", "{}", R"({"type":7})", R"({"type":"about:blank"})",
                             R"({"type":"/problems/closed )", R"({"type":"/problems/Closed"})",
                             R"({"type":"/problems/service-paused","until":"soon"})",
                             R"({"type":"/problems/closed","type":"/problems/closed"})"}) {
        for (const long status : {400L, 404L, 409L, 410L, 418L, 429L}) {
            INFO(status << " " << body);
            const auto failure = parse_ticket_problem(status, body, TicketQuestion::wish);
            CHECK(failure.kind == TicketFailureKind::bad_answer);
            CHECK(failure.detail.starts_with("HTTP " + std::to_string(status)));
        }
    }
    const std::string padded =
        with(to_json(Problem{ProblemType::closed}), "{", "{" + std::string(70'000, ' '));
    CHECK(parse_ticket_problem(409, padded, TicketQuestion::wish).kind == TicketFailureKind::bad_answer);
}

TEST_CASE("what lookups share with tickets has the same meaning") {
    CHECK(read_back({ProblemType::terminal_unknown}).kind == TicketFailureKind::not_authorised);
    CHECK(read_back({ProblemType::request_invalid}).kind == TicketFailureKind::bad_answer);
    CHECK(read_back({ProblemType::central_trouble}).kind == TicketFailureKind::central_trouble);
    CHECK(read_back({ProblemType::dossier_not_found}).kind == TicketFailureKind::bad_answer);
    CHECK(parse_ticket_problem(403, "no", TicketQuestion::wish).kind == TicketFailureKind::not_authorised);
    CHECK(parse_ticket_problem(502, "", TicketQuestion::wish).kind == TicketFailureKind::central_trouble);
    CHECK(parse_problem(409, to_json(Problem{ProblemType::closed})).kind == LookupFailureKind::bad_answer);
}
