#include <doctest/doctest.h>

#include "desk_house.h"

using namespace desk_house;
using What = Asked::What;

namespace {

Heartbeat beat(House& house, std::int64_t reload = 0) {
    const Asked asked = house.central.next(What::beat);
    asked.beat(HeartbeatAnswer{60s, reload});
    house.desk->settle();
    return asked.heartbeat;
}

}  // namespace

TEST_CASE("a terminal tells central how it is when it starts, and as often as central wants it") {
    House house;
    const auto first = beat(house);
    CHECK(first.at == MORNING);
    CHECK(first.started_at == MORNING);
    CHECK(first.untold == 0);
    house.desk->advance(59s);
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::beat));
    house.desk->advance(1s);
    const auto second = beat(house);
    CHECK(second.at == MORNING + 60s);
    CHECK(second.started_at == MORNING);
}

TEST_CASE("since when a terminal runs is told by its clock as it is now, whenever that was set") {
    House house;
    beat(house);
    auto running = 0s;
    for (const std::chrono::seconds by : {-1h, 24h, -24h * 30}) {
        house.clock.set(MORNING + by);
        house.desk->advance(60s);
        running += 60s;
        const auto told = beat(house);
        CHECK(told.at == MORNING + by + 60s);
        CHECK(told.started_at == told.at - running);
    }
}

TEST_CASE("a device that wants help is told soon, and one that flickers not each time") {
    House house;
    beat(house);
    house.desk->desk.device({"printer", "ready"});
    house.desk->desk.device({"scanner", "ready"});
    house.desk->settle();
    house.desk->advance(10s);
    using Devices = std::vector<DeviceReport>;
    CHECK((beat(house).devices == Devices{{"printer", "ready"}, {"scanner", "ready"}}));
    for (int turn = 0; turn < 5; ++turn) {
        house.desk->desk.device({"printer", "absent"});
        house.desk->desk.device({"printer", "ready"});
        house.desk->advance(1s);
        house.desk->settle();
    }
    CHECK_FALSE(house.central.has(What::beat));
    house.desk->desk.device({"printer", "paper_out"});
    house.desk->settle();
    house.desk->advance(5s);
    CHECK((beat(house).devices == Devices{{"printer", "paper_out"}, {"scanner", "ready"}}));
}

TEST_CASE("what central was not told yet is counted") {
    House house;
    beat(house);
    const auto ticket = house.desk->serve(1, "A001");
    house.desk->desk.note_print(ticket.key, PrintState::sent, false);
    house.desk->desk.note_print(ticket.key, PrintState::printed, false);
    // The clock must not be seen moved before both are noted.
    house.desk->settle();
    house.desk->advance(60s);
    CHECK(beat(house).untold == 2);
}

TEST_CASE("central's wish for a reload fetches the profile at once, and once") {
    House house;
    house.central.next(What::profile).profile(std::optional{one_service()});
    beat(house, 4);
    house.desk->advance(60s);
    beat(house, 4);
    CHECK_FALSE(house.central.has(What::profile));
    house.desk->advance(60s);
    beat(house, 5);
    house.central.next(What::profile).profile(std::optional{one_service()});
    house.desk->advance(60s);
    beat(house, 5);
    CHECK_FALSE(house.central.has(What::profile));
}

TEST_CASE("a central that knows no heartbeats is asked again in an hour, one out of reach soon") {
    House house;
    house.central.next(What::beat).beat(Failure{failing(TicketFailureKind::no_link)});
    house.desk->settle();
    house.desk->advance(10s);
    house.central.next(What::beat).beat(Failure{failing(TicketFailureKind::bad_answer)});
    house.desk->settle();
    house.desk->advance(std::chrono::minutes{59});
    house.desk->settle();
    CHECK_FALSE(house.central.has(What::beat));
    house.desk->advance(std::chrono::minutes{1});
    house.central.next(What::beat);
}

TEST_CASE("a slip that staff want again is asked for until its copy was begun, and not once more") {
    House house;
    beat(house);
    const auto ticket = house.desk->serve(1, "A001");
    const auto beat_wishing = [&](int copy, const std::string& key) {
        HeartbeatAnswer answer{60s, 0};
        answer.copies = {{key, copy, "0123456789abcdef0123456789abcdef"}};
        house.desk->advance(60s);
        house.central.next(What::beat).beat(answer);
        house.desk->settle();
    };
    const auto is_passed_on = [&] {
        if (!house.desk->has<event::CopyWished>()) return false;
        const auto wished = house.desk->next<event::CopyWished>().ticket;
        CHECK(wished.number == "A001");
        CHECK(wished.secret == "0123456789abcdef0123456789abcdef");
        return true;
    };
    beat_wishing(1, ticket.key);
    CHECK(is_passed_on());
    beat_wishing(1, ticket.key);
    CHECK(is_passed_on());
    house.desk->desk.note_print(ticket.key, PrintState::sent, true);
    house.desk->settle();
    beat_wishing(1, ticket.key);
    CHECK_FALSE(is_passed_on());
    beat_wishing(2, ticket.key);
    CHECK(is_passed_on());
    beat_wishing(1, "00000000-0000-4000-8000-000000000099");
    CHECK_FALSE(is_passed_on());
}

TEST_CASE("a terminal tells its program's version") {
    House house;
    CHECK(beat(house).version == "1.2.3");
}
