#include "kiosk/conformance/judges.h"

#include <doctest/doctest.h>

#include <set>

#include "kiosk/conformance/lines.h"

using namespace kiosk::conformance;
using kiosk::ProblemType;
using Kind = Verdict::Kind;

namespace {

Answer answer(long status, std::string body, std::string content_type = "application/json") {
    Answer one;
    one.status = status;
    one.body = std::move(body);
    one.content_type = std::move(content_type);
    return one;
}

Answer problem(long status, const std::string& name) {
    return answer(
        status, R"({"type":"/problems/)" + name + R"(","title":"t","status":)" + std::to_string(status) + "}",
        "application/problem+json");
}

Answer ticket(const std::string& number, const std::string& secret) {
    return answer(201, R"({"key":"6f1e0c52-9a34-4a0b-8f27-2b5f0f6f9d11","number":")" + number +
                           R"(","service":"open","service_day":"2026-11-20","offline":false,"secret":")" +
                           secret + R"(","issued_at":"2026-11-20T09:41:00+07:00"})");
}

constexpr const char* SECRET = "9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d";
constexpr const char* OTHER_SECRET = "3f9c1a7e52d84b06c01f77aa0e5d9b42";

}  // namespace

TEST_CASE("every line has an id of its own, a sentence and a rule") {
    std::set<std::string_view> ids;
    for (const Line& line : lines()) {
        CHECK(ids.insert(line.id).second);
        CHECK(!line.sentence.empty());
        CHECK(!line.rule.empty());
    }
}

TEST_CASE("a refusal is judged by status and type") {
    CHECK(judge_refusal(problem(409, "closed"), ProblemType::closed).kind == Kind::ok);
    CHECK(judge_refusal(problem(409, "closed"), ProblemType::service_paused).kind == Kind::failed);
    CHECK(judge_refusal(problem(404, "closed"), ProblemType::closed).kind == Kind::failed);
    CHECK(judge_refusal(answer(200, "{}"), ProblemType::closed).kind == Kind::failed);
    CHECK(judge_refusal(problem(413, "request-invalid"), ProblemType::request_invalid).kind == Kind::ok);
}

TEST_CASE("a refusal without a problem document fails on its own line alone") {
    const Answer bare = answer(500, "Internal Server Error", "text/plain");
    CHECK(judge_refusal(bare, ProblemType::closed).kind == Kind::skipped);
    CHECK(judge_status(bare, 200).kind == Kind::skipped);
    CHECK(judge_content_type(bare).kind == Kind::ok);
    CHECK(judge_problem_document(bare).kind == Kind::failed);
    CHECK(
        judge_problem_document(answer(404, R"({"type":"/problems/closed","title":"t","status":409})")).kind ==
        Kind::failed);
}

TEST_CASE("no answer is a failure") {
    Answer none;
    none.broken = "no connection";
    CHECK(judge_status(none, 200).kind == Kind::failed);
    CHECK(judge_refusal(none, ProblemType::closed).kind == Kind::failed);
}

TEST_CASE("content types have no case and may have parameters") {
    CHECK(judge_content_type(answer(200, "{}", "Application/JSON; charset=utf-8")).kind == Kind::ok);
    CHECK(judge_content_type(answer(200, "{}", "application/problem+json")).kind == Kind::failed);
    CHECK(judge_content_type(answer(404, problem(404, "x").body, "application/json")).kind == Kind::failed);
}

TEST_CASE("level 1 says what it says and nothing more") {
    const std::string level_1 =
        R"({"level":1,"code":"A-1","progress":{"current":1,"labels":["x"]},"second_factor":"none",)"
        R"("as_of":"2026-11-20T09:41:00+07:00","stale":false)";
    CHECK(judge_level(answer(200, level_1 + "}"), 1, "A-1").kind == Kind::ok);
    CHECK(judge_level(answer(200, level_1 + "}"), 1, "A-2").kind == Kind::failed);
    CHECK(judge_level(answer(200, level_1 + "}"), 2, "A-1").kind == Kind::failed);
    CHECK(judge_level_1_members(answer(200, level_1 + "}")).kind == Kind::ok);
    CHECK(judge_level_1_members(answer(200, level_1 + R"(,"status":3})")).kind == Kind::failed);
    CHECK(judge_progress_members(answer(200, R"({"progress":{"current":1,"labels":[],"late":true}})")).kind ==
          Kind::failed);
}

TEST_CASE("tries go down by one, and not for the same key") {
    const auto tries = [](int left) {
        return answer(403,
                      R"({"type":"/problems/second-factor-wrong","title":"t","status":403,"tries_left":)" +
                          std::to_string(left) + "}");
    };
    CHECK(judge_first_try(tries(3)).kind == Kind::ok);
    CHECK(judge_first_try(tries(0)).kind == Kind::failed);
    CHECK(judge_same_tries(tries(3), tries(3)).kind == Kind::ok);
    CHECK(judge_same_tries(tries(3), tries(2)).kind == Kind::failed);
    CHECK(judge_fewer_tries(tries(3), tries(2)).kind == Kind::ok);
    CHECK(judge_fewer_tries(tries(3), tries(3)).kind == Kind::failed);
    CHECK(judge_fewer_tries(answer(200, "{}"), tries(3)).kind == Kind::skipped);
}

TEST_CASE("a ticket is judged for itself and beside another") {
    const Answer first = ticket("A009", SECRET);
    CHECK(judge_ticket_members(first).kind == Kind::ok);
    CHECK(judge_ticket_members(ticket("a-1", SECRET)).kind == Kind::failed);
    CHECK(judge_online_number(ticket("N0001", SECRET)).kind == Kind::failed);
    CHECK(judge_same_ticket(first, first).kind == Kind::ok);
    CHECK(judge_same_ticket(first, ticket("A010", SECRET)).kind == Kind::failed);
    CHECK(judge_one_sequence(first, ticket("A010", OTHER_SECRET)).kind == Kind::ok);
    CHECK(judge_one_sequence(first, ticket("A008", OTHER_SECRET)).kind == Kind::failed);
    CHECK(judge_one_sequence(first, ticket("B010", OTHER_SECRET)).kind == Kind::failed);
    CHECK(judge_one_sequence(ticket("A999", SECRET), ticket("A1000", SECRET)).kind == Kind::ok);
}

TEST_CASE("secrets are neither alike nor made of the number") {
    CHECK(judge_secrets(ticket("A009", SECRET), ticket("A010", OTHER_SECRET)).kind == Kind::ok);
    CHECK(judge_secrets(ticket("A009", SECRET), ticket("A010", SECRET)).kind == Kind::failed);
    CHECK(judge_secrets(ticket("A009", "009" + std::string(SECRET).substr(3)),
                        ticket("A010", "010" + std::string(OTHER_SECRET).substr(3)))
              .kind == Kind::failed);
    CHECK(judge_secrets(answer(201, "{}"), answer(201, "{}")).kind == Kind::skipped);
}

TEST_CASE("outcomes are compared one by one") {
    const Answer told = answer(200, R"({"outcomes":["kept","unknown"],"acknowledged":7})");
    CHECK(judge_outcomes(told, {"kept", "unknown"}).kind == Kind::ok);
    CHECK(judge_outcomes(told, {"kept"}).kind == Kind::failed);
    CHECK(judge_acknowledged(told, 7).kind == Kind::ok);
    CHECK(judge_acknowledged(told, 8).kind == Kind::failed);
}

TEST_CASE("what came is said without values, and a strange name is not shown") {
    CHECK(said_of(problem(409, "closed")) == "409 /problems/closed");
    CHECK(said_of(answer(200, R"({"code":"A-1","K7C4":1})")) == "200 with (a name not shown) code");
    CHECK(said_of(answer(502, "<html>A-1</html>")) == "502 with a body that is no JSON object");
}
