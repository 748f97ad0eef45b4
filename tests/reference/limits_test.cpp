#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "central_process.h"

using namespace reference_tests;
using nlohmann::json;

namespace {

constexpr auto CODE = "H20.14.05-261109-0123";

int tries_left(const WireAnswer& answer) {
    return json::parse(answer.body).value("tries_left", 0);
}

/// Too many tries, with the same wait in header and body.
bool is_locked(const WireAnswer& answer) {
    if (answer.status != 429) return false;
    const auto body = json::parse(answer.body);
    const int wait = body["retry_after"];
    return body["type"] == "/problems/too-many-tries" && wait >= 1 && wait <= 600 &&
           answer.has_header("Retry-After: " + std::to_string(wait));
}

}  // namespace

TEST_CASE("tries left count down to the lock") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    for (int left = 4; left >= 1; --left) {
        const auto answer = central.ask(question(CODE, "XXXX"));
        CHECK(answer.status == 403);
        CHECK(answer.has_header("Content-Type: application/problem+json"));
        CHECK(tries_left(answer) == left);
    }
    CHECK(is_locked(central.ask(question(CODE, "XXXX"))));
    CHECK(is_locked(central.ask(question(CODE, "K7C4"))));
    CHECK(central.ask(question(CODE)).status == 200);
}

TEST_CASE("two terminals share a dossier's count, and a receipt id counts like its code") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    CHECK(tries_left(central.ask(question(CODE, "XXXX"), "kiosk-01")) == 4);
    CHECK(tries_left(central.ask(question(CODE, "XXXX"), "kiosk-02")) == 3);
    CHECK(tries_left(
              central.ask(R"({"receipt_id":"3f9c1a7e52d84b06","second_factor":"XXXX"})", "kiosk-03")) == 2);
    CHECK(tries_left(central.ask(question("H20.14.05-261102-0087", "XXXX"), "kiosk-01")) == 4);
}

TEST_CASE("the right factor gives all tries back") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    central.ask(question(CODE, "XXXX"));
    central.ask(question(CODE, "XXXX"));
    CHECK(central.ask(question(CODE, "K7C4")).status == 200);
    CHECK(tries_left(central.ask(question(CODE, "XXXX"))) == 4);
}

TEST_CASE("counts and the lock survive kill -9 at the moment of the answer") {
    const TemporaryFolder folder;
    for (int left = 4; left >= 1; --left) {
        CentralProcess central(folder);
        CHECK(tries_left(central.ask(question(CODE, "XXXX"))) == left);
        central.kill_hard();
    }
    {
        CentralProcess central(folder);
        CHECK(is_locked(central.ask(question(CODE, "XXXX"))));
        central.kill_hard();
    }
    CentralProcess central(folder);
    CHECK(is_locked(central.ask(question(CODE, "K7C4"), "kiosk-02")));
}

TEST_CASE("a repeat under the same key gets the same answer and is counted once, also after kill -9") {
    const TemporaryFolder folder;
    const std::string key = "the-same-key-0123456789";
    std::string first;
    {
        CentralProcess central(folder);
        first = central.ask(question(CODE, "XXXX"), "kiosk-01", key).body;
        CHECK(central.ask(question(CODE, "XXXX"), "kiosk-01", key).body == first);
        central.kill_hard();
    }
    CentralProcess central(folder);
    CHECK(central.ask(question(CODE, "XXXX"), "kiosk-01", key).body == first);
    CHECK(tries_left(central.ask(question(CODE, "XXXX"))) == 3);
}

TEST_CASE("a known key with another factor is refused, so that no try goes uncounted") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    const std::string key = "the-same-key-0123456789";
    CHECK(central.ask(question(CODE, "XXXX"), "kiosk-01", key).status == 403);
    const auto reused = central.ask(question(CODE, "K7C4"), "kiosk-01", key);
    CHECK(reused.status == 400);
    CHECK(json::parse(reused.body)["type"] == "/problems/request-invalid");
    CHECK(central.ask(question(CODE, "K7C4"), "kiosk-02", key).status == 200);
}

TEST_CASE("rapid lookups of one terminal are slowed down and leave the others alone") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--lookups-per-minute=3"});
    // Four in one go could straddle a minute only on a machine that takes a minute for them.
    int slowed = 0;
    for (int lookup = 0; lookup < 6; ++lookup) slowed += central.ask(question(CODE)).status == 429 ? 1 : 0;
    CHECK(slowed >= 1);
    CHECK(central.ask(question(CODE), "kiosk-02").status == 200);
}

TEST_CASE("the log follows a code without telling it, and holds no factor, name or receipt id") {
    const TemporaryFolder folder;
    CentralProcess central(folder);
    central.ask(question(CODE, "K7C4"));
    central.ask(question("CANARY-CODE", "CANARY-FACTOR"));
    central.ask(R"({"receipt_id":"CANARY-RECEIPT"})");
    central.ask("CANARY-BODY");
    const auto log = central.log();
    CHECK(log.find("verdict=level2") != std::string::npos);
    CHECK(log.find("verdict=dossier_not_found") != std::string::npos);
    for (const auto* secret : {CODE, "K7C4", "CANARY", "Nguy", "3f9c1a7e52d84b06"})
        CHECK(log.find(secret) == std::string::npos);
}
