#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/central/heartbeat_json.h"
#include "kiosk/reference/staff/terminal_rules.h"
#include "queue_house.h"

using namespace reference_tests;
using namespace kiosk::reference;
using kiosk::DeviceReport;
using kiosk::Heartbeat;
using kiosk::LocalText;
using Act = TerminalWish::Act;

namespace {

const LocalText REASON{"Máy đang được bảo trì.", "Being serviced."};

Heartbeat beat_at(std::chrono::sys_seconds at, std::vector<DeviceReport> devices = {}) {
    return {at, at - 2h, "1.0", std::move(devices), 3};
}

kiosk::HeartbeatAnswer beat(QueueHouse& house, const std::string& terminal = "kiosk-01",
                            std::chrono::sys_seconds now = NOW) {
    const auto answer = house.queues().beat(beat_at(now, {{"printer", "paper_out"}}), terminal, now);
    REQUIRE(answer.has_value());
    return *answer;
}

bool steer(QueueHouse& house, Act act, const std::string& terminal = "kiosk-01") {
    const auto is_done = house.store().terminals().steer({act, terminal, "quay-3", REASON}, NOW);
    REQUIRE(is_done.has_value());
    return *is_done;
}

KeptTerminal heard(std::vector<DeviceReport> devices, std::chrono::seconds clock_ahead = 0s) {
    return {"kiosk-01", NOW, beat_at(NOW + clock_ahead, std::move(devices)), std::nullopt};
}

}  // namespace

TEST_CASE("the latest that each terminal said is kept over a restart, others are not touched") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        beat(house, "kiosk-02");
        beat(house);
        CHECK(beat(house, "kiosk-01", NOW + 60s).every == HEARTBEAT_EVERY);
    }
    QueueHouse house(folder);
    const auto all = house.store().terminals().terminals();
    REQUIRE(all.has_value());
    REQUIRE(all->size() == 2);
    CHECK(all->front().name == "kiosk-01");
    CHECK(all->front().heard_at == NOW + 60s);
    CHECK(all->front().said == beat_at(NOW + 60s, {{"printer", "paper_out"}}));
    CHECK(all->back().heard_at == NOW);
}

TEST_CASE("a terminal that the staff locked gets no numbers and no blocks until it is unlocked") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    beat(house);
    REQUIRE(steer(house, Act::lock));
    using Kind = kiosk::TicketFailureKind;
    CHECK(house.refusal(wish(1)) == Kind::locked);
    const auto lease = house.queues().lease(FRIDAY, "kiosk-01", NOW);
    REQUIRE(lease.has_value());
    CHECK(std::get<kiosk::TicketFailure>(*lease).kind == Kind::locked);
    CHECK(house.queues().situation("kiosk-01", NOW)->locked == REASON);
    CHECK_FALSE(house.queues().situation("kiosk-02", NOW)->locked);
    REQUIRE(steer(house, Act::unlock));
    CHECK(house.ticket(wish(2)).number == "B001");
    CHECK(house.refusal(wish(1)) == Kind::locked);  // its key was refused, for ever
    CHECK_FALSE(house.queues().situation("kiosk-01", NOW)->locked);
}

TEST_CASE("what is said later leaves a lock and a wish for a reload as they are") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(beat(house).reload == 0);
    REQUIRE(steer(house, Act::reload));
    REQUIRE(steer(house, Act::lock));
    CHECK(beat(house, "kiosk-01", NOW + 60s).reload == 1);
    REQUIRE(steer(house, Act::reload));
    CHECK(beat(house, "kiosk-01", NOW + 120s).reload == 2);
    CHECK(house.store().terminals().terminals()->front().locked == REASON);
}

TEST_CASE("every act on a terminal is in the audit, one on a terminal that nobody knows changes nothing") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    beat(house);
    for (const auto act : {Act::lock, Act::unlock, Act::reload}) CHECK(steer(house, act));
    CHECK_FALSE(steer(house, Act::lock, "kiosk-99"));
    const auto audit = house.store().staff().audit(0, 10);
    REQUIRE(audit.has_value());
    std::vector<AuditAct> acts;
    for (const auto& entry : *audit) {
        CHECK(entry.subject == "kiosk-01");
        CHECK(entry.account == "quay-3");
        acts.push_back(entry.act);
    }
    CHECK((acts ==
           std::vector{AuditAct::terminal_reloaded, AuditAct::terminal_unlocked, AuditAct::terminal_locked}));
    CHECK(house.store().terminals().terminals()->size() == 1);
}

TEST_CASE("the worst that is known of a terminal is what the staff see first") {
    using Mood = TerminalMood;
    CHECK(mood_of(heard({{"printer", "ready"}, {"scanner", "busy"}}), NOW) == Mood::well);
    CHECK(mood_of(heard({{"printer", "paper_low"}}), NOW) == Mood::well);
    for (const char* state : {"paper_out", "cover_open", "absent", "failed", "a_word_of_tomorrow"})
        CHECK(mood_of(heard({{"printer", state}}), NOW) == Mood::wants_help);
    CHECK(mood_of(heard({}, CLOCK_OFF), NOW) == Mood::well);
    CHECK(mood_of(heard({}, CLOCK_OFF + 1s), NOW) == Mood::wants_help);
    CHECK(mood_of(heard({}, -CLOCK_OFF - 1s), NOW) == Mood::wants_help);
    auto locked = heard({});
    locked.locked = REASON;
    CHECK(mood_of(locked, NOW) == Mood::locked);
    CHECK(mood_of(locked, NOW + SILENT_AFTER) == Mood::locked);
    CHECK(mood_of(locked, NOW + SILENT_AFTER + 1s) == Mood::silent);
    CHECK(mood_of(KeptTerminal{"kiosk-01", std::nullopt, {}, REASON}, NOW) == Mood::silent);
}

TEST_CASE("over the wire a heartbeat is noted, and one that is none is refused with its place") {
    const TemporaryFolder folder;
    CentralProcess central(folder, {"--plain"});
    const auto send = [&](const std::string& body) {
        return central.request("POST", "/v1/heartbeats", body,
                               {"Content-Type: application/json", "X-Terminal-Id: kiosk-01"});
    };
    const auto answer = send(kiosk::to_json(beat_at(NOW, {{"printer", "ready"}})));
    CHECK(answer.status == 200);
    CHECK(kiosk::parse_heartbeat_answer(answer.body)->every == HEARTBEAT_EVERY);
    const auto refused = send(R"({"at":"2026-11-20T09:41:00+07:00","started_at":"2026-11-20T09:41:00+07:00",)"
                              R"("devices":[{"device":"printer","state":"ready","serial":"1"}],"untold":0})");
    CHECK(refused.status == 400);
    CHECK(refused.body.find("$.devices[0]") != std::string::npos);
    CHECK(central.request("GET", "/v1/heartbeats", "", {}).status == 405);
}
