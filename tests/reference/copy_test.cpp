#include <doctest/doctest.h>

#include "queue_house.h"

using namespace reference_tests;
using namespace kiosk::reference;
using kiosk::PrintState;
using kiosk::WishedCopy;

namespace {

using Copies = std::vector<WishedCopy>;

CopyAnswer want(QueueHouse& house, const std::string& number) {
    const auto answer = house.store().numbers().wish_copy(number, "quay-3", NOW);
    REQUIRE(answer.has_value());
    return *answer;
}

kiosk::HeartbeatAnswer beat(QueueHouse& house, const std::string& terminal = "kiosk-01") {
    const auto answer = house.queues().beat({NOW, NOW}, terminal, NOW);
    REQUIRE(answer.has_value());
    return *answer;
}

void tell(QueueHouse& house, int key, PrintState state, bool copy) {
    static std::int64_t id = 0;
    house.tell({{++id, kiosk::PrintReport{wish(key).key, state, copy, NOW}}});
}

std::vector<CopyShown> shown(QueueHouse& house) {
    const auto copies = house.store().numbers().copies(NOW);
    REQUIRE(copies.has_value());
    return *copies;
}

}  // namespace

TEST_CASE("a slip wanted again is asked of the terminal that gave it, until it has told of the copy") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto ticket = house.ticket(wish(1));
    CHECK(beat(house).copies.empty());
    CHECK(want(house, ticket.number) == CopyAnswer::wished);
    CHECK(want(house, ticket.number) == CopyAnswer::wished);
    CHECK(beat(house).copies == Copies{{ticket.key, 1, ticket.secret}});
    CHECK(beat(house).every == kiosk::HEARTBEAT_EVERY_LEAST);
    CHECK(beat(house, "kiosk-02").copies.empty());
    CHECK(shown(house) == std::vector<CopyShown>{{ticket.number, "kiosk-01", NOW, std::nullopt}});
    tell(house, 1, PrintState::sent, true);
    CHECK(beat(house).copies.empty());
    CHECK(shown(house).front().print == PrintState::sent);
    tell(house, 1, PrintState::printed, true);
    CHECK(shown(house).front().print == PrintState::printed);
    CHECK(want(house, ticket.number) == CopyAnswer::wished);
    CHECK(beat(house).copies == Copies{{ticket.key, 2, ticket.secret}});
}

TEST_CASE("a copy that the citizen had counts, and what is told of the slip itself ends no wish") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto ticket = house.ticket(wish(1));
    tell(house, 1, PrintState::unknown, true);
    CHECK(want(house, ticket.number) == CopyAnswer::wished);
    tell(house, 1, PrintState::failed, false);
    CHECK(beat(house).copies == Copies{{ticket.key, 2, ticket.secret}});
}

TEST_CASE(
    "no terminal is asked for a slip of a number that is void, unknown, of another day or given by staff") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto ticket = house.ticket(wish(1));
    CHECK(want(house, "B777") == CopyAnswer::unknown);
    const auto given = house.store().numbers().give(wish(2), "quay-3", NOW);
    REQUIRE(given.has_value());
    CHECK(want(house, std::get<kiosk::Ticket>(*given).number) == CopyAnswer::by_staff);
    CHECK(want(house, ticket.number) == CopyAnswer::wished);
    house.cancel(1);
    CHECK(beat(house).copies.empty());
    CHECK(want(house, ticket.number) == CopyAnswer::unknown);
    const auto tomorrow = house.queues().beat({NOW, NOW}, "kiosk-01", NOW + 24h);
    REQUIRE(tomorrow.has_value());
    CHECK(tomorrow->copies.empty());
}

TEST_CASE("who wanted a slip again stands in the audit") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto ticket = house.ticket(wish(1));
    want(house, ticket.number);
    want(house, "B777");
    const auto audit = house.store().staff().audit(0, 10);
    REQUIRE(audit.has_value());
    REQUIRE(audit->size() == 1);
    CHECK(audit->front() ==
          AuditEntry{audit->front().id, NOW, "quay-3", AuditAct::slip_wished, ticket.number, "kiosk-01"});
}
