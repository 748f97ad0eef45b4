#include "kiosk/central/board_feed.h"

#include <doctest/doctest.h>

#include "board_ears.h"

using namespace reference_tests;
using kiosk::Board;
using kiosk::BoardBeat;
using kiosk::BoardCall;

namespace {

const auto QUEUES = "--queues=" + std::string(MOTCUA_SOURCE_DIR) + "/config/queues.toml";

}  // namespace

TEST_CASE("a display hears the board of its hall, each call and the beats") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", QUEUES});
    Ears ears(central.port());
    CHECK(ears.next<Board>().hall == "sanh");
    take_and_call(central, 1);
    const auto call = ears.next<BoardCall>();
    CHECK(call.number == "B001");
    CHECK(call.counter == "3");
    CHECK(call.direction == kiosk::Direction::left);
    CHECK(ears.next<BoardBeat>().sequence >= call.sequence);
}

TEST_CASE("a display whose central was killed hears the calls that it missed, once and in order") {
    const TemporaryFolder folder;
    auto central = std::make_unique<CentralProcess>(folder, std::vector<std::string>{"--plain", QUEUES});
    const auto listen = "--listen=127.0.0.1:" + std::to_string(central->port());
    Ears ears(central->port());
    ears.next<Board>();
    take_and_call(*central, 1);
    CHECK(ears.next<BoardCall>().number == "B001");
    central->kill_hard();
    ears.lost();
    central.reset();
    central = std::make_unique<CentralProcess>(folder, std::vector<std::string>{"--plain", QUEUES, listen});
    for (int key = 2; key <= 4; ++key) take_and_call(*central, key);
    for (const auto* const number : {"B002", "B003", "B004"}) CHECK(ears.next<BoardCall>().number == number);
}

TEST_CASE("a hall that is not there is told as such, and asked for again") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain", QUEUES});
    Ears ears(central.port(), "no-such-hall");
    for (int time = 0; time < 2; ++time) {
        CHECK(ears.lost().kind == kiosk::NoAnswerKind::bad_answer);
        ears.pass(std::chrono::seconds(20));
    }
}
