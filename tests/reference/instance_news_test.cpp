// Two kiosk-centrals on one PostgreSQL: what happens at one is news at the other.
#include <doctest/doctest.h>

#include "central_process.h"
#include "event_reader.h"
#include "hall.h"
#include "postgres_server.h"
#include "store_place.h"

using namespace reference_tests;

namespace {

constexpr int ROUNDS = 6;

struct TwoInstances {
    PostgresServer server;
    TemporaryFolder one_folder, other_folder;
    CentralProcess one, other;

    TwoInstances() : one(one_folder, options()), other(other_folder, options()) {}
    std::vector<std::string> options() {
        return {"--plain", "--store=" + server.place("centre"), "--store-key=" + store_key(one_folder)};
    }
};

int waiting_of(const nlohmann::json& board) {
    for (const auto& queue : board["queues"])
        if (queue["service"] == "dat-dai") return queue["waiting"];
    return -1;
}

void wait_until_waiting(EventReader& hall, int count) {
    while (waiting_of(hall.next("board").data) != count) continue;
}

}  // namespace

TEST_CASE("a display at one instance hears what happens at another without waiting for a beat") {
    TwoInstances centre;
    EventReader hall(centre.one.port(), "/v1/boards/sanh/events");
    wait_until_waiting(hall, 0);
    for (int round = 1; round <= ROUNDS; ++round) {
        take(centre.other, round);
        wait_until_waiting(hall, 1);
        for (const auto* action : {"next", "start", "finish"}) call(centre.other, action);
        CHECK(hall.next("call").data["counter"] == "3");
        wait_until_waiting(hall, 0);
    }
    // A display that looks by itself finds one thing a beat.
    CHECK(hall.seen("beat") < ROUNDS);
}

TEST_CASE("a PostgreSQL killed and started again brings news again, and none is lost") {
    TwoInstances centre;
    EventReader hall(centre.one.port(), "/v1/boards/sanh/events");
    wait_until_waiting(hall, 0);
    centre.server.kill_hard();
    centre.server.start();
    const auto answers = [](CentralProcess& central) {
        return central.request("GET", "/v1/boards/sanh", "", {}).status == 200;
    };
    while (!answers(centre.one) || !answers(centre.other)) continue;
    for (int round = 1; round <= ROUNDS; ++round) {
        take(centre.other, round);
        for (const auto* action : {"next", "start", "finish"}) call(centre.other, action);
        CHECK(hall.next("call").data["sequence"] == 3 * round - 2);
    }
}
