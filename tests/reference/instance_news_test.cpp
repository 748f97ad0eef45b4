// Two kiosk-centrals on one PostgreSQL: what happens at one is news at the other.
#include <doctest/doctest.h>

#include "central_process.h"
#include "enrolled_terminal.h"
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

    explicit TwoInstances(const std::string& more = "--plain")
        : one(one_folder, options(more)), other(other_folder, options(more)) {}
    std::vector<std::string> options(const std::string& more) {
        return {more, "--store=" + server.place("centre"), "--store-key=" + store_key(one_folder)};
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

TEST_CASE("a terminal that one instance enrols is let in by the other, and by neither once it is revoked") {
    TwoInstances centre("--enrolled-only");
    add_account({centre.server.place("centre"), {}, {}, small_centre(), store_key(centre.one_folder)},
                "van-thu", kiosk::reference::Role::administrator);
    Office office(centre.one);
    const auto refused = kiosk::TicketFailureKind::not_authorised;
    Terminal terminal(centre.one_folder, centre.one, "identity");
    std::filesystem::copy_file(centre.one_folder.path() + "/identity.pem",
                               centre.other_folder.path() + "/identity.pem");
    std::filesystem::permissions(centre.other_folder.path() + "/identity.pem",
                                 std::filesystem::perms::owner_read);
    Terminal same(centre.other_folder, centre.other, "identity");
    CHECK(same.refusal() == refused);
    CHECK(*terminal.enrol(office.code()) == "kiosk-01");
    CHECK_FALSE(terminal.refusal());
    while (same.refusal()) continue;  // the news are on their way
    office.revoke();
    CHECK(terminal.refusal() == refused);
    while (!same.refusal()) continue;
    CHECK(same.refusal() == refused);
}
