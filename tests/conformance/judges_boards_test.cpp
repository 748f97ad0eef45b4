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
