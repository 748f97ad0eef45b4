#include <doctest/doctest.h>

#include "kiosk/reference/queue_file.h"
#include "queue_house.h"

using namespace reference_tests;
using namespace kiosk::reference;
using std::chrono::minutes;

namespace {

QueueWait wait_of(QueueHouse& house, const std::string& service, std::chrono::sys_seconds now) {
    const auto day = house.store().load().today(now);
    REQUIRE(day.has_value());
    for (auto& wait : waits_of(*day, house.queues().queues(), now)) {
        if (wait.service == service) return wait;
    }
    FAIL("no such service");
    return {};
}

QueueWait whole(QueueHouse& house, std::chrono::sys_seconds now) {
    const auto day = house.store().load().today(now);
    REQUIRE(day.has_value());
    return whole_of(*day, house.queues().queues(), now);
}

void open_counter(QueueHouse& house, const std::string& counter) {
    const auto answer =
        house.store().counters().change_shift(counter, {ShiftAct::open, "quay-" + counter, ""}, NOW);
    REQUIRE(answer.has_value());
    REQUIRE(std::holds_alternative<std::string>(*answer));
}

CentreQueues warning_after(minutes centre, std::optional<minutes> land = std::nullopt) {
    auto queues = small_centre();
    queues.warn_after = centre;
    queues.services.at("land").warn_after = land;
    return queues;
}

constexpr auto HEAD =
    "[hours]\nmon = [\"07:30-11:30\"]\n[[field]]\nid = \"all\"\nname = \"Tất cả\"\n"
    "[[service]]\nid = \"land\"\nfield = \"all\"\nname = \"Đất đai\"\ncounters = [\"3\"]\nprefix = \"B\"\n";

}  // namespace

TEST_CASE("a quiet centre has no waits, no means and no concerns") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto land = wait_of(house, "land", NOW);
    CHECK(land == QueueWait{"land", 0, std::nullopt, std::nullopt, std::nullopt, 0, 2, Concern::none});
    CHECK(whole(house, NOW).counters == 4);
}

TEST_CASE("who waits, how long, who was called lately and how many counters are open") {
    const TemporaryFolder folder;
    QueueHouse house(folder, warning_after(0min));
    house.ticket(wish(1), NOW);
    house.ticket(wish(2), NOW + 5min);
    house.ticket(wish(3, "civil"), NOW + 6min);
    open_counter(house, "3");
    house.call({"3", CallAction::next, "", ""}, NOW + 10min);
    const auto land = wait_of(house, "land", NOW + 20min + 59s);
    CHECK(land.waiting == 1);
    CHECK(land.longest == 15min);
    CHECK(land.counters_open == 1);
    CHECK(land.concern == Concern::none);
    const auto all = whole(house, NOW + 20min);
    CHECK(all.waiting == 2);
    CHECK(all.counters_open == 1);
    CHECK(all.recent == 10min);
    CHECK(all.longest == 15min);
    CHECK(whole(house, NOW + 70min).recent == 10min);
    CHECK_FALSE(whole(house, NOW + 70min + 1s).recent);
}

TEST_CASE("a number that was cancelled or handed on waits where it stands now, or nowhere") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    house.cancel(1);
    CHECK(wait_of(house, "land", NOW).waiting == 1);
    house.call({"3", CallAction::next, "", ""}, NOW + 1min);
    house.call({"3", CallAction::start, "", ""}, NOW + 2min);
    house.call({"3", CallAction::transfer, "few", ""}, NOW + 3min);
    CHECK_FALSE(wait_of(house, "land", NOW + 4min).longest);
    CHECK(wait_of(house, "few", NOW + 4min).longest == 4min);
}

TEST_CASE(
    "a wait beyond what the centre wants warns, one of exactly that not, and never when it wants none") {
    const auto concern = [](const CentreQueues& queues, minutes waited) {
        const TemporaryFolder folder;
        QueueHouse house(folder, queues);
        house.ticket(wish(1));
        open_counter(house, "4");
        return wait_of(house, "land", NOW + waited).concern;
    };
    CHECK(concern(warning_after(20min), 20min) == Concern::none);
    CHECK(concern(warning_after(20min), 21min) == Concern::too_long);
    CHECK(concern(warning_after(0min), 400min) == Concern::none);
    CHECK(concern(warning_after(20min, 40min), 40min) == Concern::none);
    CHECK(concern(warning_after(20min, 40min), 41min) == Concern::too_long);
    CHECK(concern(warning_after(20min, 0min), 400min) == Concern::none);
}

TEST_CASE("people who wait where no counter is open are told of first, warnings wanted or not") {
    const TemporaryFolder folder;
    QueueHouse house(folder, warning_after(0min));
    house.ticket(wish(1));
    CHECK(wait_of(house, "land", NOW).concern == Concern::nobody_calls);
    open_counter(house, "1");
    CHECK(wait_of(house, "land", NOW).concern == Concern::nobody_calls);
    open_counter(house, "3");
    CHECK(wait_of(house, "land", NOW).concern == Concern::none);
}

TEST_CASE("the file says after how long staff are warned, for the centre and for one service") {
    const std::string head = HEAD;
    const auto file = parse_queue_file(head + "warn_after_minutes = 0\n[policy]\nwarn_after_minutes = 45\n");
    REQUIRE(file.has_value());
    CHECK(file->queues.warn_after == 45min);
    CHECK(file->queues.services.at("land").warn_after == 0min);
    const auto bare = parse_queue_file(head);
    REQUIRE(bare.has_value());
    CHECK(bare->queues.warn_after == 30min);
    CHECK_FALSE(bare->queues.services.at("land").warn_after);
    for (const char* wrong : {"-1", "481", "\"10\"", "1.5"}) {
        const auto refused = parse_queue_file(head + "warn_after_minutes = " + wrong + "\n");
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().front().line == 12);
        CHECK_FALSE(parse_queue_file(head + "[policy]\nwarn_after_minutes = " + wrong + "\n").has_value());
    }
}
