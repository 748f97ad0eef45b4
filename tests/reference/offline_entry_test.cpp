#include <doctest/doctest.h>

#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using kiosk::Cancelled;
using kiosk::EntryOutcome;
using Kind = kiosk::TicketFailureKind;

namespace {

const CounterCall NEXT{"3", CallAction::next, "", ""};

kiosk::OfflineIssue issue(int key, const std::string& number, std::chrono::seconds after = 60s,
                          const std::string& service = "land", const std::string& priority = "") {
    kiosk::Ticket ticket{wish(key).key, number, service, FRIDAY, NOW + after};
    ticket.offline = true;
    return {ticket, priority};
}

/// Told by itself.
EntryOutcome told(QueueHouse& house, const kiosk::OfflineIssue& issue,
                  std::chrono::sys_seconds now = NOW + 1h, const std::string& terminal = "kiosk-01") {
    const auto outcomes = house.tell({{1, issue}}, now, terminal);
    REQUIRE(outcomes.size() == 1);
    return outcomes.front();
}

std::vector<ConflictReason> conflicts(QueueHouse& house, std::chrono::year_month_day day = FRIDAY) {
    const auto kept = house.queues().conflicts(day);
    REQUIRE(kept.has_value());
    std::vector<ConflictReason> reasons;
    for (const auto& conflict : *kept) reasons.push_back(conflict.reason);
    return reasons;
}

/// The numbers that counter 3 calls from now on, one after the other.
std::string calls(QueueHouse& house) {
    std::string all;
    for (auto number = house.number(NEXT); !number.empty(); number = house.number(NEXT)) {
        all += number + " ";
        house.number({"3", CallAction::no_show, "", ""});
    }
    return all;
}

}  // namespace

TEST_CASE("a leased number that was given is in the queue, and is its key's ticket from then on") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    const auto block = house.lease()["land"];
    CHECK(told(house, issue(1, "N0001")) == EntryOutcome::kept);
    const auto ticket = house.ticket(wish(1), NOW + 2h);
    CHECK(ticket.number == "N0001");
    CHECK(ticket.offline);
    CHECK(ticket.issued_at == NOW + 60s);
    CHECK(ticket.secret == block.numbers[0].secret);
    CHECK_FALSE(ticket.ahead.has_value());
    CHECK(house.number(NEXT) == "N0001");
    CHECK(conflicts(house).empty());
}

TEST_CASE("telling it again, later or from a store opened anew, gives the same outcome and changes nothing") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder, offline_centre());
        house.lease();
        house.ticket(wish(2));
        for (int again = 0; again < 2; ++again) {
            CHECK(told(house, issue(1, "N0001")) == EntryOutcome::kept);
            CHECK(told(house, issue(2, "N0002")) == EntryOutcome::superseding);
            CHECK(told(house, issue(3, "N0500")) == EntryOutcome::conflict);
        }
        house.cancel(1);
    }
    QueueHouse house(folder, offline_centre());
    house.lease();
    CHECK(told(house, issue(1, "N0001")) == EntryOutcome::kept);
    CHECK(told(house, issue(2, "N0002")) == EntryOutcome::superseding);
    CHECK(told(house, issue(3, "N0500")) == EntryOutcome::conflict);
    CHECK(conflicts(house).size() == 1);
    CHECK(calls(house) == "N0002 ");
}

TEST_CASE("who got a number without central is called by the time of it, among those who still wait") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.ticket(wish(1), NOW - 1h);
    house.lease(NOW);
    house.ticket(wish(2), NOW + 2min);
    house.ticket(wish(3), NOW + 40min);
    // A clock that is years off, before and after: nobody passes those of before the lease, nor waits for
    // ever.
    CHECK(told(house, issue(4, "N0001", 1min)) == EntryOutcome::kept);
    CHECK(told(house, issue(5, "N0002", -24h * 800)) == EntryOutcome::kept);
    CHECK(told(house, issue(6, "N0003", 24h * 800)) == EntryOutcome::kept);
    CHECK(calls(house) == "B001 N0002 N0001 B002 B003 N0003 ");
}

TEST_CASE("a priority group told with a number counts as if central had given it") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    house.ticket(wish(1));
    CHECK(told(house, issue(2, "N0001", 30min, "land", "old")) == EntryOutcome::kept);
    CHECK(calls(house) == "N0001 B001 ");
}

TEST_CASE("a number of an earlier lease of the day is kept too, and has no place in the contingent twice") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    house.lease();
    CHECK(told(house, issue(1, "N0005", 1min, "few")) == EntryOutcome::kept);
    // Three were leased once more, so four come: the citizen of the earlier lease holds the paper.
    CHECK(told(house, issue(2, "N0012", 1min, "few")) == EntryOutcome::kept);
    CHECK(told(house, issue(3, "N0013", 1min, "few")) == EntryOutcome::kept);
    CHECK(told(house, issue(4, "N0014", 1min, "few")) == EntryOutcome::kept);
    CHECK(house.refusal(wish(5, "few")) == Kind::used_up);
}

TEST_CASE("a number whose answer was lost is superseded by the one on paper, and gives its place back") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    house.ticket(wish(1));
    house.ticket(wish(2));
    CHECK(told(house, issue(1, "N0001", 5min)) == EntryOutcome::superseding);
    CHECK(house.ticket(wish(1)).number == "N0001");
    CHECK(house.ticket(wish(3)).number == "B003");
    CHECK(calls(house) == "B002 B003 N0001 ");
}

TEST_CASE("a superseded number counts in no contingent, and is not given again") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    CHECK(house.ticket(wish(1, "few")).number == "D1");
    house.lease(NOW, "kiosk-01");
    CHECK(house.refusal(wish(9, "few")) == Kind::used_up);
    CHECK(told(house, issue(1, "N0005", 1min, "few")) == EntryOutcome::superseding);
    // One on paper, one leased.
    CHECK(house.ticket(wish(2, "few")).number == "D2");
    CHECK(house.refusal(wish(3, "few")) == Kind::used_up);
}

TEST_CASE("the number on paper takes the place of one that a counter has called, serves, or has served") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    house.ticket(wish(1));
    house.ticket(wish(2), NOW + 2min);
    CHECK(house.number(NEXT) == "B001");
    CHECK(told(house, issue(1, "N0001")) == EntryOutcome::superseding);
    // The counter is free.
    CHECK(house.number(NEXT) == "N0001");
    CHECK(house.number({"3", CallAction::start, "", ""}) == "N0001");
    house.number({"3", CallAction::finish, "", ""});
    CHECK(house.number(NEXT) == "B002");
    house.number({"3", CallAction::start, "", ""});
    house.number({"3", CallAction::finish, "", ""});
    CHECK(told(house, issue(2, "N0002")) == EntryOutcome::superseding);
    CHECK(house.number(NEXT) == "N0002");
}

TEST_CASE("a number on paper stands whatever was said of its key before: a refusal or a cancellation") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    CHECK(house.refusal(wish(1), at(FRIDAY, 7h)) == Kind::closed);
    house.ticket(wish(2));
    CHECK(house.cancel(2) == Cancelled::voided);
    CHECK(house.cancel(3) == Cancelled::barred);
    for (const int key : {1, 2, 3})
        CHECK(told(house, issue(key, "N000" + std::to_string(key))) == EntryOutcome::kept);
    CHECK(house.ticket(wish(1)).number == "N0001");
    CHECK(house.ticket(wish(2)).number == "N0002");
    CHECK(calls(house) == "N0001 N0002 N0003 ");
}

TEST_CASE("cancelling its key voids a number on paper like any other") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    house.ticket(wish(1));
    told(house, issue(1, "N0001"));
    for (int again = 0; again < 2; ++again) {
        CHECK(house.cancel(1) == Cancelled::voided);
        CHECK(told(house, issue(1, "N0001")) == EntryOutcome::superseding);
        CHECK(calls(house).empty());
    }
    CHECK(house.refusal(wish(1)) == Kind::barred);
}

TEST_CASE("a number that is not this terminal's to give is a conflict: staff see it, no queue has it") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    house.lease(NOW, "kiosk-02");
    CHECK(told(house, issue(1, "N0001"), NOW + 1h, "kiosk-02") == EntryOutcome::conflict);
    CHECK(told(house, issue(2, "N0500")) == EntryOutcome::conflict);
    CHECK(told(house, issue(3, "B001")) == EntryOutcome::conflict);
    CHECK(told(house, issue(4, "N0001", 1min, "few")) == EntryOutcome::conflict);
    auto tomorrow = issue(5, "N0001");
    tomorrow.ticket.service_day = FRIDAY.year() / FRIDAY.month() / 21;
    CHECK(told(house, tomorrow) == EntryOutcome::conflict);
    CHECK(conflicts(house) == std::vector{ConflictReason::not_leased, ConflictReason::not_leased,
                                          ConflictReason::not_leased, ConflictReason::other_service});
    CHECK(conflicts(house, tomorrow.ticket.service_day) == std::vector{ConflictReason::not_leased});
    CHECK(calls(house).empty());
    CHECK(told(house, issue(6, "N0001")) == EntryOutcome::kept);
}

TEST_CASE("one number for two keys, and two for one key, are a conflict each; the first of them stands") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    CHECK(told(house, issue(1, "N0001")) == EntryOutcome::kept);
    CHECK(told(house, issue(2, "N0001", 90s)) == EntryOutcome::conflict);
    CHECK(told(house, issue(1, "N0002")) == EntryOutcome::conflict);
    const auto kept = house.queues().conflicts(FRIDAY);
    REQUIRE(kept.has_value());
    CHECK(*kept == std::vector<TicketConflict>{
                       {"kiosk-01", "N0001", "land", NOW + 90s, ConflictReason::number_taken},
                       {"kiosk-01", "N0002", "land", NOW + 60s, ConflictReason::second_number}});
    CHECK(calls(house) == "N0001 ");
}

TEST_CASE("a conflict leaves the ticket and the wish of its key as they were") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    const auto ticket = house.ticket(wish(1));
    CHECK(told(house, issue(1, "N0001")) == EntryOutcome::conflict);
    CHECK(house.ticket(wish(1)) == ticket);
    CHECK(calls(house) == "B001 ");
}

TEST_CASE("a journal is told in its order: the print report of a number follows it in the same breath") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    const kiosk::PrintReport printed{wish(1).key, kiosk::PrintState::printed, false, NOW + 63s};
    const kiosk::PrintReport stranger{wish(2).key, kiosk::PrintState::printed, false, NOW + 63s};
    CHECK(house.tell(
              {{1, printed}, {2, issue(1, "N0001")}, {3, printed}, {4, issue(2, "B001")}, {5, stranger}}) ==
          std::vector{EntryOutcome::unknown, EntryOutcome::kept, EntryOutcome::kept, EntryOutcome::conflict,
                      EntryOutcome::unknown});
    const auto state = house.queues().print_state(wish(1).key, "kiosk-01");
    REQUIRE(state.has_value());
    CHECK(*state == printed);
}

TEST_CASE("days later a number is still kept for its own day, and today's queue knows nothing of it") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.lease();
    const auto monday = NOW + 72h;
    CHECK(told(house, issue(1, "N0001"), monday) == EntryOutcome::kept);
    CHECK(house.number(NEXT, monday).empty());
    CHECK(house.ticket(wish(1), monday).number == "N0001");
}

TEST_CASE("who keeps no journal tells a print report without counting as one") {
    const TemporaryFolder folder;
    QueueHouse house(folder, offline_centre());
    house.ticket(wish(1));
    const kiosk::PrintReport sent{wish(1).key, kiosk::PrintState::sent, false, NOW};
    CHECK(house.tell({{0, sent}}) == std::vector{EntryOutcome::kept});
    CHECK(house.acknowledged == 0);
    house.tell({{7, sent}});
    CHECK(house.tell({{0, sent}}) == std::vector{EntryOutcome::kept});
    CHECK(house.acknowledged == 7);
}
