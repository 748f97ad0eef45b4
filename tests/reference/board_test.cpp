#include <doctest/doctest.h>

#include "kiosk/central/board_events.h"
#include "kiosk/central/board_json.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using kiosk::beat_event;
using kiosk::Board;
using kiosk::board_event;
using kiosk::BoardCall;
using kiosk::call_event;
using kiosk::parse_last_event;

namespace {

CentreQueues centre_with_halls() {
    auto queues = small_centre();
    queues.halls = {{"land", {{"Khu B", ""}, {"3", "4"}, {{"Thông báo", "Notice"}}}},
                    {"all", {{"Sảnh", "Hall"}, {"1", "2", "3", "4"}, {}}}};
    queues.directions = {{"4", kiosk::Direction::left}};
    return queues;
}

CounterCall act(CallAction action, const std::string& counter = "3", const std::string& number = "") {
    return {counter, action, "", number};
}

std::int64_t last(QueueHouse& house) {
    const auto sequence = house.queues().last_sequence();
    REQUIRE(sequence.has_value());
    return *sequence;
}

Board board(QueueHouse& house, const std::string& hall, std::chrono::sys_seconds now = NOW) {
    const auto board = house.queues().board(hall, last(house), now);
    REQUIRE(board.has_value());
    REQUIRE(board->has_value());
    return **board;
}

std::vector<BoardCall> calls(QueueHouse& house, const std::string& hall, std::int64_t after = 0) {
    const auto calls = house.queues().board_calls(hall, after, last(house), NOW);
    REQUIRE(calls.has_value());
    REQUIRE(calls->has_value());
    return **calls;
}

std::string numbers(const std::vector<BoardCall>& calls) {
    std::string all;
    for (const auto& call : calls)
        all += (all.empty() ? "" : " ") + call.number + '>' + call.counter + (call.again ? "!" : "");
    return all;
}

}  // namespace

TEST_CASE("a board shows its counters in their order, each free, called or serving") {
    const TemporaryFolder folder;
    QueueHouse house(folder, centre_with_halls());
    house.ticket(wish(1));
    house.ticket(wish(2));
    house.number(act(CallAction::next, "4"));
    auto seen = board(house, "land");
    CHECK(seen.counters == std::vector<kiosk::BoardCounter>{{"3", {}, "", false},
                                                            {"4", kiosk::Direction::left, "B001", false}});
    house.number(act(CallAction::start, "4"));
    seen = board(house, "land");
    CHECK(seen.counters[1].is_serving);
    CHECK(seen.notices.size() == 1);
    house.number(act(CallAction::finish, "4"));
    CHECK(board(house, "land").counters[1].number.empty());
}

TEST_CASE("a board shows the latest calls first, each number once, with its last call") {
    const TemporaryFolder folder;
    QueueHouse house(folder, centre_with_halls());
    for (int key = 1; key <= 3; ++key) house.ticket(wish(key));
    house.number(act(CallAction::next, "3"));
    house.number(act(CallAction::next, "4"));
    house.number(act(CallAction::recall, "3"));
    CHECK(numbers(board(house, "land").calls) == "B001>3! B002>4");
    CHECK(numbers(calls(house, "land")) == "B001>3 B002>4 B001>3!");
}

TEST_CASE("each hall has the calls of its own counters only") {
    const TemporaryFolder folder;
    QueueHouse house(folder, centre_with_halls());
    house.ticket(wish(1));
    house.ticket(wish(2, "civil"));
    house.number(act(CallAction::next, "3"));
    house.number(act(CallAction::next, "1"));
    CHECK(numbers(calls(house, "land")) == "B001>3");
    CHECK(numbers(calls(house, "all")) == "B001>3 C01>1");
    const auto seen = board(house, "all");
    REQUIRE(seen.queues.size() == 3);
    CHECK(board(house, "land").queues.size() == 2);
    const auto unknown = house.queues().board("nowhere", 0, NOW);
    REQUIRE(unknown.has_value());
    CHECK_FALSE(unknown->has_value());
}

TEST_CASE("what follows a sequence is every call behind it, and nothing else done at a counter") {
    const TemporaryFolder folder;
    QueueHouse house(folder, centre_with_halls());
    house.ticket(wish(1));
    house.ticket(wish(2));
    house.number(act(CallAction::next));
    const auto seen = last(house);
    house.number(act(CallAction::start));
    house.number(act(CallAction::finish));
    CHECK(calls(house, "land", seen).empty());
    house.number(act(CallAction::next));
    CHECK(numbers(calls(house, "land", seen)) == "B002>3");
}

TEST_CASE("yesterday's calls are on no board of today") {
    const TemporaryFolder folder;
    QueueHouse house(folder, centre_with_halls());
    house.ticket(wish(1));
    house.number(act(CallAction::next));
    const auto tomorrow = board(house, "land", NOW + std::chrono::days(1));
    CHECK(tomorrow.calls.empty());
    CHECK(tomorrow.counters[0].number.empty());
}

TEST_CASE("a board counts who waits and tells no priority") {
    const TemporaryFolder folder;
    QueueHouse house(folder, centre_with_halls());
    house.ticket(wish(1, "land", "old"));
    house.ticket(wish(2));
    const auto seen = board(house, "land");
    CHECK(seen.queues[0].service == "land");
    CHECK(seen.queues[0].waiting == 2);
    CHECK(to_json(seen).find("old") == std::string::npos);
    house.number(act(CallAction::next));
    CHECK(call_event(calls(house, "land").front()).find("old") == std::string::npos);
}

TEST_CASE("events are lines that end with an empty one, and only calls have an id") {
    const BoardCall call{7, "B001", "3", "land", kiosk::Direction::up, NOW, false};
    CHECK(call_event(call) ==
          "id: 7\nevent: call\ndata: "
          "{\"sequence\":7,\"number\":\"B001\",\"counter\":\"3\",\"service\":\"land\","
          "\"direction\":\"up\",\"called_at\":\"2026-11-20T09:41:00+07:00\",\"again\":false}\n\n");
    CHECK(beat_event(NOW, 7) ==
          "event: beat\ndata: {\"as_of\":\"2026-11-20T09:41:00+07:00\",\"sequence\":7}\n\n");
    Board named{"a"};
    named.name.vietnamese = "Sảnh\n\ndata: {}";
    const auto event = board_event(named);
    CHECK(event.find("\n\n") == event.size() - 2);
}

TEST_CASE("a Last-Event-ID is a sequence or nothing") {
    CHECK(parse_last_event("12") == 12);
    for (const auto* other : {"", "-1", "1x", " 1", "99999999999999999999"})
        CHECK_FALSE(parse_last_event(other).has_value());
}
