#include <doctest/doctest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "central_process.h"
#include "event_reader.h"
#include "hall.h"

using namespace reference_tests;
using nlohmann::json;

namespace {

constexpr auto EVENTS = "/v1/boards/sanh/events";

void serve(CentralProcess& central) {
    for (const auto* action : {"next", "start", "finish"}) call(central, action);
}

}  // namespace

TEST_CASE("a display hears each call at once, and sees the board change") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    EventReader hall(central.port(), EVENTS);
    CHECK(hall.next("board").data["calls"].empty());
    take(central, 1);
    json board;
    do board = hall.next("board").data;
    while (board["queues"][3]["waiting"] != 1);
    CHECK(board["queues"][3]["service"] == "dat-dai");
    call(central, "next");
    const auto heard = hall.next("call");
    CHECK(heard.data["number"] == "B001");
    CHECK(heard.data["counter"] == "3");
    CHECK(heard.data["direction"] == "left");
    CHECK(heard.data["again"] == false);
    CHECK(heard.id == std::to_string(heard.data["sequence"].get<int>()));
    do board = hall.next("board").data;
    while (board["calls"].empty());
    CHECK(board["calls"][0] == heard.data);
    CHECK(board["queues"][3]["waiting"] == 0);
}

TEST_CASE("a display that comes back right after a call hears of no board from before it") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    take(central, 1);
    EventReader hall(central.port(), EVENTS);
    const auto before = hall.next("board").data["sequence"].get<int>();
    call(central, "next");
    const auto called = hall.next("call").data["sequence"].get<int>();
    EventReader back(central.port(), EVENTS, std::to_string(before));
    CHECK(back.next("call").data["sequence"] == called);
    CHECK(back.next("board").data["sequence"] >= called);
}

TEST_CASE("after a broken link a display hears what it missed, once and in order, over a restart too") {
    const TemporaryFolder folder;
    std::string seen;
    {
        CentralProcess central(folder, {"--plain"});
        for (int key = 1; key <= 5; ++key) take(central, key);
        EventReader hall(central.port(), EVENTS);
        hall.next("board");
        call(central, "next");
        seen = hall.next("call").id;
    }
    CentralProcess central(folder, {"--plain"});
    for (const auto* action : {"start", "finish", "next", "recall"}) call(central, action);
    EventReader hall(central.port(), EVENTS, seen);
    CHECK(hall.next("call").data["number"] == "B002");
    const auto again = hall.next("call").data;
    CHECK(again["number"] == "B002");
    CHECK(again["again"] == true);
    for (const auto* action : {"start", "finish", "next"}) call(central, action);
    CHECK(hall.next("call").data["number"] == "B003");
}

TEST_CASE("a display without a past hears no old calls, and has them on its board") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    for (int key = 1; key <= 3; ++key) take(central, key);
    serve(central);
    serve(central);
    EventReader hall(central.port(), EVENTS);
    while (hall.next("board").data["calls"].size() != 2) {
    }
    call(central, "next");
    CHECK(hall.next("call").data["number"] == "B003");
}

TEST_CASE("fifty calls while displays come and go: each display has every call behind its first, in order") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    for (int key = 1; key <= 50; ++key) take(central, key);
    EventReader whole(central.port(), EVENTS);
    whole.next("board");
    std::vector<std::unique_ptr<EventReader>> late;
    std::vector<std::int64_t> told;
    for (int number = 0; number < 50; ++number) {
        serve(central);
        if (number % 10 == 5) {
            const auto sequence = told.empty() ? 0 : told.back();
            late.push_back(std::make_unique<EventReader>(central.port(), EVENTS, std::to_string(sequence)));
        }
        const auto heard = whole.next("call").data;
        CHECK(heard["number"] == (number < 9 ? "B00" : "B0") + std::to_string(number + 1));
        told.push_back(heard["sequence"]);
    }
    for (std::size_t place = 0; place < late.size(); ++place) {
        // Asked with the sequence of the call before its own.
        for (std::size_t call = place * 10 + 5; call < told.size(); ++call)
            CHECK(late[place]->next("call").data["sequence"] == told[call]);
    }
}

TEST_CASE("the board alone is an answer for whoever does not keep a stream open") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    take(central, 1);
    call(central, "next");
    const auto answer = central.request("GET", "/v1/boards/sanh", "", {});
    CHECK(answer.status == 200);
    const auto board = json::parse(answer.body);
    CHECK(board["hall"] == "sanh");
    CHECK(board["name"]["vi"] == "Sảnh chờ");
    CHECK(board["calls"][0]["number"] == "B001");
    CHECK(board["counters"].size() == 8);
    const auto unknown = central.request("GET", "/v1/boards/nowhere", "", {});
    CHECK(unknown.status == 404);
    CHECK(json::parse(unknown.body)["type"] == "/problems/hall-unknown");
    CHECK(central.request("GET", "/v1/boards/nowhere/events", "", {}).status == 404);
}

TEST_CASE("terminals that tell how they are, and lookups, send no display a board") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    EventReader hall(central.port(), EVENTS);
    hall.next("board");
    const auto show = [&](int waiting) {
        take(central, waiting);
        while (hall.next("board").data["queues"][3]["waiting"] != waiting) {
        }
    };
    show(1);
    const int before = hall.seen("board");
    const std::vector<std::pair<std::string, std::string>> quiet{
        {"/v1/heartbeats",
         R"({"at":"2026-11-20T09:41:00Z","started_at":"2026-11-20T07:00:00Z","devices":[],"untold":0})"},
        {"/v1/dossier-lookups", question("H20.14.05-261109-0123")}};
    for (int turn = 0; turn < 6; ++turn) {
        const auto& [path, body] = quiet[static_cast<std::size_t>(turn % 2)];
        const auto answer =
            central.request("POST", path, body,
                            {"Content-Type: application/json", "X-Terminal-Id: kiosk-01",
                             "Idempotency-Key: 00000000-0000-4000-8000-00000000009" + std::to_string(turn)});
        CHECK(answer.status == 200);
        // Boards share the changes of a quarter of a second: each of these would have one of its own.
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
    }
    show(2);
    CHECK(hall.seen("board") <= before + 2);  // on PostgreSQL one may come of the start
}

TEST_CASE("a stream beats while nothing happens") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    EventReader hall(central.port(), EVENTS);
    hall.next("beat");
    const auto beat = hall.next("beat").data;
    CHECK(beat["as_of"] == "2026-11-20T09:41:00+07:00");
    CHECK(beat["sequence"] == 0);
}

TEST_CASE("two hundred displays that come back at once are all taken, and all hear the next call, once") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    take(central, 1);
    std::vector<std::unique_ptr<EventReader>> halls;
    halls.reserve(200);
    for (int display = 0; display < 200; ++display)
        halls.push_back(std::make_unique<EventReader>(central.port(), EVENTS, "0"));
    call(central, "next");
    for (const auto& hall : halls) CHECK(hall->next("call").data["number"] == "B001");
    // A reader sees within a second that it is not wanted any more, and at once that its central is gone.
    central.kill_hard();
}
