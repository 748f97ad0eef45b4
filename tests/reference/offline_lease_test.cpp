#include <doctest/doctest.h>

#include <set>

#include "kiosk/core/public_key.h"
#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using Kind = kiosk::TicketFailureKind;

namespace {

constexpr auto SATURDAY = std::chrono::year(2026) / 11 / 21;

std::string numbers_of(const kiosk::TicketBlock& block) {
    std::string text;
    for (const auto& leased : block.numbers) text += leased.number + " ";
    return text;
}

kiosk::JournalEntry given(std::int64_t id, int key, const std::string& number,
                          const std::string& service = "land") {
    kiosk::Ticket ticket{wish(key).key, number, service, FRIDAY, NOW + 1min};
    ticket.offline = true;
    return {id, kiosk::OfflineIssue{ticket, ""}};
}

}  // namespace

TEST_CASE("a lease is one block for each service that goes on without central, out of one sequence") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    auto blocks = house.lease();
    REQUIRE(blocks.size() == 2);
    CHECK(numbers_of(blocks["land"]) == "N0001 N0002 N0003 N0004 ");
    CHECK(numbers_of(blocks["few"]) == "N0005 N0006 N0007 ");
    CHECK(blocks["land"].terminal == "kiosk-01");
    CHECK(blocks["land"].service_day == FRIDAY);
    CHECK(blocks["land"].expires_at == NOW + 12h);
    std::set<std::string> secrets;
    for (const auto& leased : blocks["land"].numbers) secrets.insert(leased.secret);
    CHECK(secrets.size() == 4);
    CHECK(secrets.begin()->size() == 32);
}

TEST_CASE("no number is leased twice on a day, to whomever, for whatever, from a store opened anew") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder, offline_centre());
        CHECK(numbers_of(house.lease()["land"]) == "N0001 N0002 N0003 N0004 ");
        CHECK(numbers_of(house.lease(NOW, "kiosk-02")["land"]) == "N0008 N0009 N0010 N0011 ");
    }
    QueueHouse house(folder, offline_centre());
    CHECK(numbers_of(house.lease()["land"]) == "N0012 N0013 N0014 N0015 ");
    CHECK(numbers_of(house.lease(NOW, "kiosk-01", SATURDAY)["land"]) == "N0001 N0002 N0003 N0004 ");
}

TEST_CASE("leased numbers have a place in the contingent, before anybody has got them") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.ticket(wish(1, "few"));
    CHECK(numbers_of(house.lease()["few"]) == "N0005 N0006 ");
    CHECK(house.refusal(wish(2, "few")) == Kind::used_up);
    CHECK(house.lease(NOW, "kiosk-02").count("few") == 0);
    const auto situation = house.queues().situation("kiosk-01", NOW);
    REQUIRE(situation.has_value());
    CHECK(situation->queues[2].state == kiosk::QueueLoad::State::used_up);
}

TEST_CASE("a new lease takes back what was not told of, and what was told of keeps its place") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    CHECK(numbers_of(house.lease()["few"]) == "N0005 N0006 N0007 ");
    CHECK(house.tell({given(1, 1, "N0005", "few")}) == std::vector{kiosk::EntryOutcome::kept});
    CHECK(house.lease(NOW, "kiosk-02").count("few") == 0);
    CHECK(numbers_of(house.lease()["few"]) == "N0016 N0017 ");
    CHECK(house.refusal(wish(2, "few")) == Kind::used_up);
}

TEST_CASE("a lease for tomorrow leaves today's alone") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    house.lease(NOW, "kiosk-01", SATURDAY);
    CHECK(house.refusal(wish(1, "few")) == Kind::used_up);
}

TEST_CASE(
    "where nothing may go on without central, there is no lease, and where nothing does, an empty one") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        const auto answer = house.queues().lease(FRIDAY, "kiosk-01", NOW);
        REQUIRE(answer.has_value());
        REQUIRE(std::holds_alternative<kiosk::TicketFailure>(*answer));
        CHECK(std::get<kiosk::TicketFailure>(*answer).kind == Kind::offline_forbidden);
    }
    auto queues = small_centre();
    queues.profile.policy.offline_allowed = true;
    QueueHouse house(folder, queues);
    CHECK(house.lease().empty());
}

TEST_CASE("central says how far it knows a terminal's journal, counted anew from each lease") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder, offline_centre());
        house.lease();
        house.tell({});
        CHECK(house.acknowledged == 0);
        house.tell({given(7, 1, "N0001"), given(9, 2, "N9999")});
        CHECK(house.acknowledged == 9);
        house.tell({given(8, 3, "N0002")});
        CHECK(house.acknowledged == 9);
        house.tell({given(20, 4, "N0002")}, NOW, "kiosk-02");
        CHECK(house.acknowledged == 20);
    }
    QueueHouse house(folder, offline_centre());
    house.tell({});
    CHECK(house.acknowledged == 9);
    house.lease();
    house.tell({});
    CHECK(house.acknowledged == 0);
    house.tell({}, NOW, "kiosk-02");
    CHECK(house.acknowledged == 20);
}

TEST_CASE("a store's key is its own, and the same whenever it is opened") {
    const TemporaryFolder one, other;
    const auto key = QueueHouse(one).queues().block_key();
    CHECK(kiosk::is_public_key(key));
    CHECK(QueueHouse(one).queues().block_key() == key);
    CHECK(QueueHouse(other).queues().block_key() != key);
}
