#include <doctest/doctest.h>

#include <algorithm>

#include "queue_house.h"

using namespace reference_tests;
using namespace kiosk::reference;
using kiosk::QueueLoad;
using kiosk::TicketFailureKind;

namespace {

bool keep(QueueHouse& house, const std::string& service, const ServicePause& pause) {
    const auto is_done = house.store().services().keep(service, pause, "quay-3", NOW);
    REQUIRE(is_done.has_value());
    return *is_done;
}

QueueLoad shown(QueueHouse& house, const std::string& service, std::chrono::sys_seconds now = NOW) {
    const auto situation = house.queues().situation("kiosk-01", now);
    REQUIRE(situation.has_value());
    const auto load = std::find_if(situation->queues.begin(), situation->queues.end(),
                                   [&](const QueueLoad& one) { return one.service == service; });
    REQUIRE(load != situation->queues.end());
    return *load;
}

CentreQueues paused_centre() {
    auto queues = offline_centre();
    queues.services.at("land").paused = true;
    return queues;
}

}  // namespace

TEST_CASE("a service that staff pause gives no numbers and leases none, until they say otherwise") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    CHECK(keep(house, "land", {}));
    CHECK(house.refusal(wish(1)) == TicketFailureKind::paused);
    CHECK(shown(house, "land").state == QueueLoad::State::paused);
    CHECK_FALSE(house.lease().contains("land"));
    CHECK(house.ticket(wish(2, "civil")).number == "C01");
    CHECK(keep(house, "land", {false, std::nullopt}));
    CHECK(house.ticket(wish(3)).number == "B001");
    CHECK(house.lease().contains("land"));
    CHECK(house.refusal(wish(1)) == TicketFailureKind::paused);
}

TEST_CASE("a pause with an end is over by itself, and holds over a restart") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        keep(house, "land", {true, NOW + 10min});
    }
    QueueHouse house(folder);
    CHECK(house.refusal(wish(1)) == TicketFailureKind::paused);
    CHECK(shown(house, "land").until == NOW + 10min);
    CHECK(house.ticket(wish(2), NOW + 10min).number == "B001");
    CHECK(shown(house, "land", NOW + 10min).state == QueueLoad::State::open);
}

TEST_CASE("what staff say goes before the queues' file, which holds where they say nothing") {
    const TemporaryFolder folder;
    QueueHouse house(folder, paused_centre());
    CHECK(house.refusal(wish(1)) == TicketFailureKind::paused);
    keep(house, "land", {false, std::nullopt});
    CHECK(house.ticket(wish(2)).number == "B001");
}

TEST_CASE("another instance on the same store hears of a pause with its next question") {
    const TemporaryFolder folder;
    QueueHouse one(folder), other(folder);
    keep(one, "land", {});
    CHECK(other.refusal(wish(1)) == TicketFailureKind::paused);
}

TEST_CASE("a pause stands in the audit, and one of no service is refused") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK_FALSE(keep(house, "nothing", {}));
    keep(house, "land", {true, NOW + 10min});
    const auto audit = house.store().staff().audit(0, 10);
    REQUIRE(audit.has_value());
    REQUIRE(audit->size() == 1);
    CHECK(audit->front() ==
          AuditEntry{audit->front().id, NOW, "quay-3", AuditAct::service_paused, "land", "09:51"});
}

TEST_CASE("staff see what each service has given and who waits") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    house.call({"3", CallAction::next});
    const auto services = house.store().services().today(NOW);
    REQUIRE(services.has_value());
    REQUIRE(services->size() == 3);
    CHECK(services->front().load.service == "land");
    CHECK(services->front().given == 2);
    CHECK(services->front().load.waiting == 1);
}
