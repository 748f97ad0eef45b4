#include "kiosk/reference/offline_rules.h"

#include <doctest/doctest.h>

#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using Kind = kiosk::TicketFailureKind;

namespace {

constexpr auto SATURDAY = std::chrono::year(2026) / 11 / 21;

std::optional<Kind> refused(const CentreQueues& queues, std::chrono::year_month_day day,
                            const std::string& terminal = "kiosk-01") {
    const auto failure = lease_refusal(day, queues.locked.contains(terminal), queues, NOW);
    return failure ? std::optional{failure->kind} : std::nullopt;
}

}  // namespace

TEST_CASE("offline numbers are N and four digits, and five when four are used up") {
    CHECK(offline_number(1) == "N0001");
    CHECK(offline_number(9999) == "N9999");
    CHECK(offline_number(10'000) == "N10000");
    CHECK(offline_number(OFFLINE_SEQUENCE_LAST) == "N99999");
}

TEST_CASE(
    "numbers are leased for today and tomorrow, where the centre allows it, to terminals that are not "
    "locked") {
    auto queues = offline_centre();
    CHECK(refused(queues, FRIDAY) == std::nullopt);
    CHECK(refused(queues, SATURDAY) == std::nullopt);
    CHECK(refused(queues, FRIDAY.year() / FRIDAY.month() / 19) == Kind::day_over);
    CHECK(refused(queues, FRIDAY.year() / FRIDAY.month() / 22) == Kind::day_over);
    queues.locked["kiosk-01"] = {"Đang bảo trì", ""};
    CHECK(refused(queues, FRIDAY) == Kind::locked);
    CHECK(refused(queues, FRIDAY, "kiosk-02") == std::nullopt);
    queues.profile.policy.offline_allowed = false;
    CHECK(refused(queues, FRIDAY) == Kind::offline_forbidden);
}

TEST_CASE("a block is as large as the centre says, and never larger than what the contingent has left") {
    const OfflineRules offline{20, 12h};
    ServiceRules rules{{"B", 1, 999}, 0, {"3"}};
    CHECK(block_size(rules, offline, {900, 900, 500}, NOW) == 20);
    rules.contingent = 30;
    CHECK(block_size(rules, offline, {0, 0, 0}, NOW) == 20);
    CHECK(block_size(rules, offline, {10, 8, 15}, NOW) == 7);
    CHECK(block_size(rules, offline, {30, 20, 10}, NOW) == 0);
    CHECK(block_size(rules, offline, {30, 40, 10}, NOW) == 0);
}

TEST_CASE("a paused service leases no numbers until its pause is over") {
    const OfflineRules offline{20, 12h};
    ServiceRules rules{{"B", 1, 999}, 0, {"3"}, std::nullopt, true, NOW + 1h};
    CHECK(block_size(rules, offline, {}, NOW) == 0);
    CHECK(block_size(rules, offline, {}, NOW + 1h) == 20);
}

TEST_CASE("a lease ends after its hours, or with its service day") {
    const OfflineRules offline{20, 12h};
    CHECK(lease_end(FRIDAY, offline, NOW) == NOW + 12h);
    CHECK(lease_end(FRIDAY, offline, at(FRIDAY, 13h)) == at(SATURDAY, 0min));
    CHECK(lease_end(SATURDAY, offline, at(FRIDAY, 13h)) == at(SATURDAY, 1h));
}

TEST_CASE("a terminal's clock moves nobody before the lease, nor beyond now") {
    CHECK(arrival_of(NOW - 1h, NOW - 2h, NOW) == NOW - 1h);
    CHECK(arrival_of(NOW - 3h, NOW - 2h, NOW) == NOW - 2h);
    CHECK(arrival_of(NOW + 1h, NOW - 2h, NOW) == NOW);
    // Central's own clock was set back since.
    CHECK(arrival_of(NOW - 1h, NOW + 1h, NOW) == NOW);
}

TEST_CASE("each reason of a conflict has its word, which is read back") {
    for (const auto reason : {ConflictReason::not_leased, ConflictReason::other_service,
                              ConflictReason::number_taken, ConflictReason::second_number})
        CHECK(conflict_named(name_of(reason)) == reason);
    CHECK(conflict_named("") == std::nullopt);
}
