#include <doctest/doctest.h>

#include "kiosk/conformance/judges.h"

using namespace kiosk::conformance;

namespace {

const std::string BOARD =
    R"({"hall":"sanh","name":{"vi":"Sảnh chờ"},"as_of":"2026-11-20T09:41:00+07:00","sequence":318,"calls":[)"
    R"({"sequence":318,"number":"B013","counter":"3","called_at":"2026-11-20T09:40:52+07:00","again":false},)"
    R"({"sequence":311,"number":"B012","counter":"4","called_at":"2026-11-20T09:38:00+07:00","again":false}],)"
    R"("counters":[],"queues":[],"notices":[]})";

std::string judged(const std::string& from, const std::string& to) {
    Answer answer;
    answer.status = 200;
    answer.body = BOARD;
    answer.body.replace(answer.body.find(from), from.size(), to);
    return judge_board(answer, "sanh").reason;
}

Answer saying(std::string body) {
    Answer answer;
    answer.status = 200;
    answer.body = std::move(body);
    return answer;
}

/// Of a hall whose counters call `mine` and `other`.
std::string waiting(int mine, int other, const std::string& queues) {
    const std::string board =
        R"({"hall":"sanh","name":{"vi":"Sảnh chờ"},"as_of":"2026-11-20T09:41:00+07:00","sequence":318,"calls":[],)"
        R"("counters":[],"notices":[],"queues":[{"service":"mine","name":{"vi":"Hộ tịch"},"waiting":)" +
        std::to_string(mine) + R"(},{"service":"other","name":{"vi":"Đất đai"},"waiting":)" +
        std::to_string(other) + "}]}";
    const Verdict verdict = judge_nobody_waits(
        saying(board), saying(R"({"as_of":"2026-11-20T09:41:00+07:00","queues":[)" + queues + "]}"), "mine");
    CHECK(verdict.kind == (verdict.reason.empty() ? Verdict::Kind::ok : Verdict::Kind::skipped));
    return verdict.reason;
}

std::string load(const std::string& service, int waiting) {
    return R"({"service":")" + service + R"(","state":"open","waiting":)" + std::to_string(waiting) + "}";
}

}  // namespace

TEST_CASE("a board is judged by what a display needs of it") {
    CHECK(judged("sanh", "sanh").empty());
    CHECK(judged("\"sanh\"", "\"other\"") == "hall is not the one that was asked for");
    CHECK(judged("2026-11-20T09:41:00+07:00", "now") == "as_of is no moment with its offset");
    CHECK(judged("\"queues\"", "\"lines\"") == "there is no list queues");
    CHECK(judged("\"sequence\":318,\"calls\"", "\"calls\"") == "sequence is no whole number from 0 on");
    CHECK(judged("\"sequence\":311", "\"sequence\":318") ==
          "calls are not latest first, up to the board's sequence");
    CHECK(judged("\"sequence\":318,\"calls\"", "\"sequence\":317,\"calls\"") ==
          "calls are not latest first, up to the board's sequence");
    CHECK(judged("B012", "b 12") == "a call has no number");
    CHECK(judged("\"4\"", "4") == "a call has no counter");
    CHECK(judged("2026-11-20T09:38:00+07:00", "09:38") == "called_at is no moment with its offset");
    CHECK(judged("{\"sequence\":318", "[],{\"sequence\":318") == "a call has no sequence");
    CHECK(judged(BOARD, "[]") == "the board is no object");
}

TEST_CASE("nobody is called where anybody waits, by the board or by the queue, or where neither tells") {
    const std::string people = "people wait there, and none of them may be called";
    const std::string unknown = "the hall's board and the queues do not tell how many wait for the service";
    CHECK(waiting(0, 0, load("mine", 0)).empty());
    CHECK(waiting(0, 0, load("mine", 0) + "," + load("elsewhere", 7)).empty());
    CHECK(waiting(1, 0, load("mine", 0)) == people);
    CHECK(waiting(0, 0, load("mine", 1)) == people);
    CHECK(waiting(0, 1, load("mine", 0)) == people);
    CHECK(waiting(0, 0, load("other", 0)) == unknown);
    CHECK(waiting(0, 0, "") == unknown);
    CHECK(judge_nobody_waits(saying("{}"), saying("{}"), "mine").reason == unknown);
    CHECK(judge_nobody_waits(
              saying(BOARD),
              saying(R"({"as_of":"2026-11-20T09:41:00+07:00","queues":[)" + load("mine", 0) + "]}"), "mine")
              .reason == unknown);
}
