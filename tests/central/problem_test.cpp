#include <doctest/doctest.h>

#include "kiosk/central/json.h"

using namespace kiosk;

namespace {

LookupFailure read_back(const Problem& problem) {
    return parse_problem(http_status(problem.type), to_json(problem));
}

}  // namespace

TEST_CASE("each problem type is the failure the citizen is told of") {
    CHECK(read_back({ProblemType::dossier_not_found}).kind == LookupFailureKind::not_found);
    CHECK(read_back({ProblemType::receipt_unknown}).kind == LookupFailureKind::not_found);
    CHECK(read_back({ProblemType::terminal_unknown}).kind == LookupFailureKind::not_authorised);
    CHECK(read_back({ProblemType::request_invalid}).kind == LookupFailureKind::bad_answer);
    CHECK(read_back({ProblemType::central_trouble}).kind == LookupFailureKind::central_trouble);
    const auto wrong = read_back({ProblemType::second_factor_wrong, "", 2});
    CHECK(wrong.kind == LookupFailureKind::wrong_second_factor);
    CHECK(wrong.tries_left == 2);
    const auto locked = read_back({ProblemType::too_many_tries, "", 0, std::chrono::seconds{900}});
    CHECK(locked.kind == LookupFailureKind::too_many_tries);
    CHECK(locked.retry_after == std::chrono::seconds{900});
}

TEST_CASE("without a problem document the status decides, and 404 alone says nothing of a dossier") {
    CHECK(parse_problem(404, "<html>Not Found</html>").kind == LookupFailureKind::bad_answer);
    CHECK(parse_problem(401, "").kind == LookupFailureKind::not_authorised);
    CHECK(parse_problem(403, "no").kind == LookupFailureKind::not_authorised);
    CHECK(parse_problem(500, "").kind == LookupFailureKind::central_trouble);
    CHECK(parse_problem(503, R"({"type":"/problems/upstream-slow"})").kind == LookupFailureKind::slow);
    CHECK(parse_problem(503, R"({"type":"/problems/dossier-not-found"})").kind ==
          LookupFailureKind::central_trouble);
    CHECK(parse_problem(302, "").kind == LookupFailureKind::bad_answer);
    CHECK(parse_problem(204, "").kind == LookupFailureKind::bad_answer);
    CHECK(parse_problem(429, "").kind == LookupFailureKind::bad_answer);
}

TEST_CASE("a problem outside the contract is a bad answer whose detail repeats nothing of it") {
    for (const char* json :
         {R"({"type":"/problems/7K2M"})", R"({"type":7})", R"({"type":"/problems/second-factor-wrong"})",
          R"({"type":"/problems/too-many-tries","retry_after":"7K2M"})",
          R"({"type":"/problems/too-many-tries","retry_after":99999999999})"}) {
        const auto failure = parse_problem(429, json);
        CHECK(failure.kind == LookupFailureKind::bad_answer);
        CHECK(failure.detail.find("7K2M") == std::string::npos);
        CHECK(failure.detail.find("HTTP 429") == 0);
    }
    CHECK(parse_problem(404, std::string(100'000, '[')).kind == LookupFailureKind::bad_answer);
}
