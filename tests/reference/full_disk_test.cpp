#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <thread>

#include "event_reader.h"
#include "queue_house.h"
#include "tests/small_disk.h"

using namespace reference_tests;
using nlohmann::json;

namespace {

constexpr auto CODE = "H20.14.05-261109-0123";
const auto QUEUES = "--queues=" + std::string(MOTCUA_SOURCE_DIR) + "/config/queues.toml";

WireAnswer take(CentralProcess& central, int key) {
    return central.request(
        "POST", "/v1/tickets", R"({"service":"dat-dai","service_day":"2026-11-20"})",
        {"Content-Type: application/json", "X-Terminal-Id: kiosk-01", "Idempotency-Key: " + wish(key).key});
}

std::string first_number(CentralProcess& central, const std::string& name) {
    const auto board = json::parse(central.request("GET", "/v1/boards/sanh", "", {}).body);
    for (const auto& queue : board["queues"])
        if (queue["service"] == name) return queue.dump();
    return "";
}

/// Takes numbers until no more can be kept; the last that was.
int numbers_until_full(CentralProcess& central) {
    int kept = 0;
    while (kept < 5000 && take(central, kept + 1).status == 201) ++kept;
    return kept;
}

}  // namespace

TEST_CASE("with a full disk no number is given, while lookups, their limits and boards go on") {
    if (on_postgres()) return;
    const tests::SmallDisk disk("4m");
    if (!disk.is_there()) {
        MESSAGE("not allowed to mount a small disk; left out");
        return;
    }
    const TemporaryFolder folder;
    CentralProcess central(folder,
                           {"--plain", QUEUES, "--store=sqlite:" + (disk.place() / "central.db").string()});
    REQUIRE(take(central, 9000).status == 201);
    CHECK(central.ask(question(CODE, "XXXX")).status == 403);
    disk.fill();
    const int kept = numbers_until_full(central);
    REQUIRE(kept < 5000);

    const auto refused = take(central, kept + 1);
    CHECK(refused.status == 503);
    CHECK(json::parse(refused.body)["type"] == "/problems/central-trouble");
    CHECK(json::parse(refused.body)["detail"] == "central's disk is full: it can keep nothing new");
    CHECK(central.log().find("verdict=central_trouble reason=\"database or disk is full") !=
          std::string::npos);
    CHECK_FALSE(first_number(central, "dat-dai").empty());

    CHECK(central.ask(question(CODE, "K7C4")).status == 200);
    // What the disk knows of wrong tries holds until it can be written again.
    for (int wrong = 0; wrong < 3; ++wrong) CHECK(central.ask(question(CODE, "XXXX")).status == 403);
    CHECK(central.ask(question(CODE, "XXXX")).status == 429);
    CHECK(central.ask(question(CODE, "K7C4")).status == 429);

    disk.make_room();
    CHECK(take(central, kept + 1).status == 201);
    // What memory counted still holds.
    CHECK(central.ask(question(CODE, "K7C4")).status == 429);
}

TEST_CASE("with a full disk those who wait together do not take each other's answers away") {
    if (on_postgres()) return;
    const tests::SmallDisk disk("4m");
    if (!disk.is_there()) return;
    const TemporaryFolder folder;
    CentralProcess central(folder,
                           {"--plain", QUEUES, "--store=sqlite:" + (disk.place() / "central.db").string()});
    disk.fill();
    const int kept = numbers_until_full(central);
    REQUIRE(kept < 5000);
    std::vector<std::thread> terminals;
    std::vector<int> lookups(8), tickets(8);
    terminals.reserve(16);
    for (std::size_t at = 0; at < 8; ++at) {
        terminals.emplace_back([&, at] {
            lookups[at] = central.ask(question(CODE, "K7C4"), "kiosk-" + std::to_string(at)).status;
        });
        terminals.emplace_back([&, at] { tickets[at] = take(central, 8000 + static_cast<int>(at)).status; });
    }
    for (auto& terminal : terminals) terminal.join();
    CHECK(lookups == std::vector<int>(8, 200));
    CHECK(tickets == std::vector<int>(8, 503));
}
