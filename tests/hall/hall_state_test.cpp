#include "kiosk/hall/hall_state.h"

#include <doctest/doctest.h>

#include <string>

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

const std::chrono::sys_seconds MORNING =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 2h + 41min;
const HallTimes TIMES;

BoardCall call(std::int64_t sequence, const std::string& number = "", const std::string& counter = "3") {
    BoardCall call;
    call.sequence = sequence;
    call.number = number.empty() ? "B" + std::to_string(sequence) : number;
    call.counter = counter;
    call.called_at = MORNING;
    return call;
}

Board board(std::int64_t sequence, std::vector<BoardCall> calls = {}) {
    Board board;
    board.sequence = sequence;
    board.as_of = MORNING;
    board.calls = std::move(calls);
    return board;
}

/// A display that has heard its first board, at uptime 0.
HallState running(std::int64_t sequence = 10) {
    auto hall = hall_at(0ms);
    hear(hall, board(sequence, {call(sequence)}), 0ms);
    return hall;
}

/// Every call that comes onto the panel within this time, looked at ten times a second, and when.
std::vector<std::pair<std::int64_t, Uptime>> turns(HallState& hall, Uptime from, Uptime until) {
    std::vector<std::pair<std::int64_t, Uptime>> seen;
    for (auto now = from; now <= until; now += 100ms)
        if (const auto turn = pass(hall, now, false, TIMES)) seen.emplace_back(turn->sequence, now);
    return seen;
}

}  // namespace

TEST_CASE("what was called before the display was there is seen and not called again") {
    auto hall = hall_at(0ms);
    CHECK(age_of(hall, 1s, TIMES) == DataAge::none_yet);
    CHECK_FALSE(central_time(hall, 1s));
    hear(hall, board(12, {call(12), call(11)}), 1s);
    CHECK(hall.held == call(12));
    CHECK(last_calls(hall) == std::vector{call(11)});
    CHECK(turns(hall, 1s, 60s).empty());
}

TEST_CASE("a call is on the panel at once, and stays there") {
    auto hall = running();
    hear(hall, call(11), 5s);
    CHECK(pass(hall, 5s, false, TIMES) == call(11));
    CHECK(hall.held == call(11));
    CHECK(turns(hall, 5s, 600s).empty());
}

TEST_CASE("several calls at once have their turns one after the other, hurried while many wait") {
    auto hall = running();
    for (std::int64_t sequence = 11; sequence <= 13; ++sequence) hear(hall, call(sequence), 5s);
    using Turns = std::vector<std::pair<std::int64_t, Uptime>>;
    CHECK(turns(hall, 6s, 60s) == Turns{{11, 6000ms}, {12, 8500ms}, {13, 14500ms}});
}

TEST_CASE("fifty calls within a second are each seen, once and in order") {
    auto hall = running();
    for (std::int64_t sequence = 11; sequence <= 60; ++sequence) {
        hear(hall, call(sequence), 5s + 20ms * (sequence - 11));
        hear(hall, board(sequence, {call(sequence)}), 5s + 20ms * (sequence - 11));
    }
    const auto seen = turns(hall, 6s, 600s);
    REQUIRE(seen.size() == 50);
    for (std::size_t at = 0; at < seen.size(); ++at)
        CHECK(seen[at].first == static_cast<std::int64_t>(at) + 11);
}

TEST_CASE("a call keeps its turn while it is said") {
    auto hall = running();
    hear(hall, call(11), 5s);
    hear(hall, call(12), 5s);
    hear(hall, call(13), 5s);
    REQUIRE(pass(hall, 6s, false, TIMES));
    CHECK_FALSE(pass(hall, 60s, true, TIMES));
    CHECK(pass(hall, 61s, false, TIMES) == call(12));
}

TEST_CASE("calls missed while the link was broken come from the next board, oldest first, none twice") {
    auto hall = running();
    hear(hall, call(11), 5s);
    hear(hall, board(14, {call(14), call(13), call(12), call(11)}), 40s);
    hear(hall, call(13), 41s);
    CHECK(last_calls(hall).empty());
    const auto seen = turns(hall, 41s, 200s);
    REQUIRE(seen.size() == 4);
    CHECK(seen.front().first == 11);
    CHECK(seen.back().first == 14);
    CHECK(last_calls(hall) == std::vector{call(13), call(12), call(11)});
}

TEST_CASE("a number that is called again has a turn of its own") {
    auto hall = running();
    hear(hall, call(11, "B047"), 5s);
    hear(hall, call(12, "B047"), 5s);
    CHECK(turns(hall, 6s, 60s).size() == 2);
}

TEST_CASE("a central that began anew is followed from its new numbers on") {
    auto hall = running(500);
    hear(hall, call(501), 5s);
    hear(hall, board(3, {call(3)}), 6s);
    CHECK(turns(hall, 6s, 60s).empty());
    hear(hall, call(4), 61s);
    CHECK(pass(hall, 61s, false, TIMES) == call(4));
}

TEST_CASE("the panel is empty on a new day") {
    auto hall = running();
    hear(hall, board(10), 60s);
    CHECK_FALSE(hall.held);
}

TEST_CASE("data ages from the last sign of life, whatever the clocks say") {
    auto hall = running();
    CHECK(age_of(hall, 31s, TIMES) == DataAge::fresh);
    CHECK(age_of(hall, 31s + 1ms, TIMES) == DataAge::stale);
    CHECK(age_of(hall, 120s + 1ms, TIMES) == DataAge::useless);
    hear(hall, BoardBeat{MORNING + 1000h, 10}, 130s);
    CHECK(age_of(hall, 131s, TIMES) == DataAge::fresh);
    CHECK(central_time(hall, 133s) == MORNING + 1000h + 3s);
    CHECK(age_of(hall_at(0ms), 121s, TIMES) == DataAge::useless);
}

TEST_CASE("an old call is seen and not said") {
    auto hall = running();
    CHECK(is_worth_saying(hall, call(11), 60s, TIMES));
    CHECK_FALSE(is_worth_saying(hall, call(11), 61s, TIMES));
}

namespace {

Board outage_board(std::chrono::sys_seconds since, std::vector<OutageNumbers> numbers) {
    Board board;
    board.as_of = MORNING;
    board.outage = {since, std::move(numbers)};
    return board;
}

}  // namespace

TEST_CASE("terminals are asked only once central has been silent for two beats") {
    auto hall = running();
    CHECK_FALSE(wants_terminals(hall, 31s, TIMES));
    CHECK(wants_terminals(hall, 32s, TIMES));
    hear(hall, BoardBeat{MORNING, 10}, 40s);
    CHECK_FALSE(wants_terminals(hall, 41s, TIMES));
    CHECK(wants_terminals(hall_at(0ms), 32s, TIMES));
}

TEST_CASE("what the hall's terminals gave in an outage is one list, since the earliest of them noticed") {
    auto hall = running();
    const OutageNumbers land{"dat-dai", {"Đất đai", ""}, 2, "N0021", "N0022"};
    const OutageNumbers more{"dat-dai", {"Đất đai", ""}, 1, "N0041", "N0041"};
    hear_terminal(hall, 1, outage_board(MORNING, {more}), 40s);
    hear_terminal(hall, 0, outage_board(MORNING - 60s, {land}), 41s);
    const auto outage = outage_of(hall, 42s, TIMES);
    REQUIRE(outage);
    CHECK(outage->whole == BoardOutage{MORNING - 60s, {land, more}});
    CHECK(outage->as_of == MORNING);
}

TEST_CASE(
    "a terminal that reaches central, has fallen silent or is not wanted any more says nothing of an "
    "outage") {
    auto hall = running();
    CHECK_FALSE(outage_of(hall, 60s, TIMES));
    hear_terminal(hall, 0, BoardBeat{MORNING, 0}, 60s);
    CHECK_FALSE(outage_of(hall, 60s, TIMES));
    hear_terminal(hall, 0, outage_board(MORNING, {}), 60s);
    CHECK(outage_of(hall, 61s, TIMES));
    hear_terminal(hall, 0, BoardBeat{MORNING + 30s, 0}, 90s);
    CHECK(outage_of(hall, 121s, TIMES)->as_of == MORNING + 30s);
    CHECK_FALSE(outage_of(hall, 122s, TIMES));
    hear_terminal(hall, 0, board(0), 123s);
    CHECK_FALSE(outage_of(hall, 123s, TIMES));
    hear_terminal(hall, 0, outage_board(MORNING, {}), 124s);
    hear(hall, BoardBeat{MORNING, 10}, 125s);
    CHECK_FALSE(outage_of(hall, 126s, TIMES));
}
