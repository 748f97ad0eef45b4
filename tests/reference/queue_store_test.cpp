#include "kiosk/reference/queue_store.h"

#include <doctest/doctest.h>

#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using kiosk::Cancelled;
using kiosk::PrintState;
using Kind = kiosk::TicketFailureKind;

namespace {

kiosk::PrintReport report(int key, PrintState state, std::chrono::seconds after, bool copy = false) {
    return {wish(key).key, state, copy, NOW + after};
}

PrintState told(QueueHouse& house, int key) {
    const auto kept = house.queues().print_state(wish(key).key, "kiosk-01");
    REQUIRE(kept.has_value());
    return *kept ? (*kept)->state : PrintState::none;
}

/// False: central knows no such ticket.
bool tell(QueueHouse& house, const kiosk::PrintReport& report, const std::string& terminal = "kiosk-01") {
    const auto outcomes = house.tell({{1, report}}, NOW, terminal);
    REQUIRE(outcomes.size() == 1);
    return outcomes.front() == kiosk::EntryOutcome::kept;
}

int waiting(QueueHouse& house, std::chrono::sys_seconds now = NOW) {
    const auto situation = house.queues().situation("kiosk-01", now);
    REQUIRE(situation.has_value());
    return situation->queues.front().waiting;
}

}  // namespace

TEST_CASE("numbers of a service are dense in the order of arrival, and each service has its own") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(house.ticket(wish(1)).number == "B001");
    CHECK(house.ticket(wish(2, "civil")).number == "C01");
    CHECK(house.ticket(wish(3)).number == "B002");
    CHECK(house.ticket(wish(4), NOW, "kiosk-02").number == "B003");
}

TEST_CASE("a ticket tells its service, day, moment, people ahead and a secret of 128 bits") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto first = house.ticket(wish(1));
    const auto second = house.ticket(wish(2), NOW + 5s);
    CHECK(first.ahead == 0);
    CHECK(second.ahead == 1);
    CHECK(second.service == "land");
    CHECK(second.service_day == FRIDAY);
    CHECK(second.issued_at == NOW + 5s);
    CHECK_FALSE(second.offline);
    CHECK(second.secret.size() == 32);
    CHECK(second.secret.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(second.secret != first.secret);
}

TEST_CASE("the same key gets the same ticket, later and from a store opened anew") {
    const TemporaryFolder folder;
    kiosk::Ticket first;
    {
        QueueHouse house(folder);
        first = house.ticket(wish(1));
        house.ticket(wish(2));
        CHECK(house.ticket(wish(1), NOW + 8h) == first);
    }
    QueueHouse house(folder);
    CHECK(house.ticket(wish(1), NOW + 9h) == first);
    CHECK(house.ticket(wish(3)).number == "B003");
}

TEST_CASE("the same key of another terminal is another wish") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(house.ticket(wish(1)).number == "B001");
    CHECK(house.ticket(wish(1), NOW, "kiosk-02").number == "B002");
}

TEST_CASE("a key that comes with another wish is refused and keeps its ticket") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto first = house.ticket(wish(1));
    for (const auto& other :
         {wish(1, "civil"), wish(1, "land", "old"), wish(1, "land", "", FRIDAY - std::chrono::years(1))})
        CHECK(std::holds_alternative<KeyReused>(house.issue(other)));
    CHECK(house.ticket(wish(1)) == first);
}

TEST_CASE("a refusal is said again to its key when the reason is long gone") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        CHECK(house.refusal(wish(1), at(FRIDAY, 7h)) == Kind::closed);
        CHECK(house.refusal(wish(1), NOW) == Kind::closed);
        CHECK(house.ticket(wish(2), NOW).number == "B001");
    }
    QueueHouse house(folder);
    CHECK(house.refusal(wish(1), NOW) == Kind::closed);
}

TEST_CASE("a pause's end is told again as it was told") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    queues.services.at("land").paused = true;
    queues.services.at("land").paused_until = NOW + 1h;
    QueueHouse house(folder, queues);
    for (const auto now : {NOW, NOW + 90min})
        CHECK(std::get<kiosk::TicketFailure>(house.issue(wish(1), now)).until == NOW + 1h);
    CHECK(house.ticket(wish(2), NOW + 90min).number == "B001");
}

TEST_CASE("the contingent ends numbers, and a void ticket gives its place to another but not its number") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    for (int key = 1; key <= 3; ++key) house.ticket(wish(key, "few"));
    CHECK(house.refusal(wish(4, "few")) == Kind::used_up);
    CHECK(house.cancel(2) == Cancelled::voided);
    CHECK(house.ticket(wish(5, "few")).number == "D4");
    CHECK(house.refusal(wish(6, "few")) == Kind::used_up);
}

TEST_CASE("the next day begins at the first number, and the day before keeps its tickets") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    open_always(queues, NOW);
    QueueHouse house(folder, queues);
    const auto saturday = FRIDAY.year() / FRIDAY.month() / 21;
    const auto late = house.ticket(wish(1), at(FRIDAY, 23h + 59min));
    CHECK(house.ticket(wish(2, "land", "", saturday), at(saturday, 0min)).number == "B001");
    CHECK(house.ticket(wish(1), at(saturday, 1min)) == late);
    CHECK(waiting(house, at(saturday, 1min)) == 1);
}

TEST_CASE("a wish of yesterday that comes for the first time today gets no number, ever") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    CHECK(house.refusal(wish(1), NOW + 72h) == Kind::day_over);
    CHECK(house.refusal(wish(1), NOW) == Kind::day_over);
}

TEST_CASE("a clock set back to yesterday gives no number of a day that is not its own") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    CHECK(house.refusal(wish(2), NOW - 24h) == Kind::day_over);
    CHECK(house.ticket(wish(3)).number == "B002");
}

TEST_CASE("keys are kept 30 days past their service day, and then a repeat is of a day long over") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    open_always(queues, NOW);
    QueueHouse house(folder, queues);
    const auto first = house.ticket(wish(1));
    const auto visit = [&](int days_later) {
        const auto now = NOW + std::chrono::days(days_later);
        house.ticket(wish(100 + days_later, "land", "", kiosk::local_time(now).date), now);
        return house.issue(wish(1), now);
    };
    CHECK(std::get<kiosk::Ticket>(visit(30)) == first);
    CHECK(std::get<kiosk::TicketFailure>(visit(31)).kind == Kind::day_over);
}

TEST_CASE("a cancelled ticket is void: it leaves the queue and is nobody's number any more") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    CHECK(waiting(house) == 2);
    CHECK(house.cancel(1) == Cancelled::voided);
    CHECK(waiting(house) == 1);
    CHECK(house.refusal(wish(1)) == Kind::barred);
    CHECK(house.ticket(wish(3)).number == "B003");
    CHECK(house.number({"3", CallAction::next, "", ""}) == "B002");
}

TEST_CASE("a key that was cancelled before it came is barred for ever, also in a store opened anew") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        CHECK(house.cancel(1) == Cancelled::barred);
        CHECK(house.refusal(wish(1)) == Kind::barred);
    }
    QueueHouse house(folder);
    CHECK(house.refusal(wish(1)) == Kind::barred);
    CHECK(house.ticket(wish(2)).number == "B001");
}

TEST_CASE("cancelling again says the same") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.refusal(wish(2, "nowhere"));
    for (int again = 0; again < 3; ++again) {
        CHECK(house.cancel(1) == Cancelled::voided);
        CHECK(house.cancel(2) == Cancelled::barred);
        CHECK(house.cancel(3) == Cancelled::barred);
    }
    for (const int key : {1, 2, 3}) CHECK(house.refusal(wish(key)) == Kind::barred);
}

TEST_CASE("nobody cancels the wish of another terminal") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto ticket = house.ticket(wish(1));
    CHECK(house.cancel(1, "kiosk-02") == std::nullopt);
    CHECK(house.ticket(wish(1)) == ticket);
}

TEST_CASE("a ticket that a counter has called frees the counter when it is cancelled") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    CHECK(house.number({"3", CallAction::next, "", ""}) == "B001");
    house.cancel(1);
    CHECK(house.number({"3", CallAction::next, "", ""}) == "B002");
}

TEST_CASE("of print reports the latest counts, in whatever order they arrive") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    CHECK(told(house, 1) == PrintState::none);
    CHECK(tell(house, report(1, PrintState::printed, 7s)));
    CHECK(tell(house, report(1, PrintState::sent, 5s)));
    CHECK(told(house, 1) == PrintState::printed);
    CHECK(tell(house, report(1, PrintState::sent, 60s, true)));
    CHECK(tell(house, report(1, PrintState::printed, 7s)));
    CHECK(told(house, 1) == PrintState::sent);
}

TEST_CASE("within one second an outcome comes after what led to it, and a copy after its original") {
    for (const bool outcome_first : {false, true}) {
        const TemporaryFolder folder;
        QueueHouse house(folder);
        house.ticket(wish(1));
        const auto sent = report(1, PrintState::sent, 5s), printed = report(1, PrintState::printed, 5s);
        tell(house, outcome_first ? printed : sent);
        tell(house, outcome_first ? sent : printed);
        CHECK(told(house, 1) == PrintState::printed);
        tell(house, report(1, PrintState::failed, 5s, true));
        CHECK(told(house, 1) == PrintState::failed);
    }
}

TEST_CASE("a report of a key without a ticket is of an unknown one; one of a void ticket is kept") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.refusal(wish(1, "nowhere"));
    house.ticket(wish(2));
    house.cancel(2);
    CHECK_FALSE(tell(house, report(1, PrintState::sent, 5s)));
    CHECK_FALSE(tell(house, report(2, PrintState::sent, 5s), "kiosk-02"));
    CHECK_FALSE(tell(house, report(3, PrintState::sent, 5s)));
    CHECK(tell(house, report(2, PrintState::sent, 5s)));
}

TEST_CASE("a situation tells each service's state, those waiting, and why this terminal is locked") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    queues.services.at("civil").paused = true;
    queues.services.at("civil").paused_until = NOW + 1h;
    queues.locked["kiosk-02"] = {"Đang bảo trì", "Maintenance"};
    QueueHouse house(folder, queues);
    for (int key = 1; key <= 3; ++key) house.ticket(wish(key, "few"));
    const auto situation = house.queues().situation("kiosk-01", NOW);
    REQUIRE(situation.has_value());
    using State = kiosk::QueueLoad::State;
    CHECK(situation->as_of == NOW);
    CHECK_FALSE(situation->locked.has_value());
    REQUIRE(situation->queues.size() == 3);
    CHECK(situation->queues[0] == kiosk::QueueLoad{"land", State::open, 0, {}, {}});
    CHECK(situation->queues[1] == kiosk::QueueLoad{"civil", State::paused, 0, {}, NOW + 1h});
    CHECK(situation->queues[2] == kiosk::QueueLoad{"few", State::used_up, 3, {}, {}});
    CHECK(house.queues().situation("kiosk-02", NOW)->locked->english == "Maintenance");
}

TEST_CASE("the wait is told from the day's real services and the counters that work") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    auto now = NOW;
    for (int key = 1; key <= 5; ++key) {
        CHECK_FALSE(house.ticket(wish(key), now).wait_minutes.value_or(0) > 0);
        house.number({"3", CallAction::next, "", ""}, now);
        house.number({"3", CallAction::start, "", ""}, now + 30s);
        house.number({"3", CallAction::finish, "", ""}, now + 3min);
        now += 3min;
    }
    house.ticket(wish(6), now);
    house.ticket(wish(7), now);
    CHECK(house.ticket(wish(8), now).wait_minutes == 6);
    CHECK(house.number({"4", CallAction::next, "", ""}, now) == "B006");
    CHECK(house.ticket(wish(9), now).wait_minutes == 3);
    CHECK(house.ticket(wish(10), now + 45min).wait_minutes == 9);
    CHECK(house.ticket(wish(11, "civil"), now).wait_minutes == 0);
    CHECK_FALSE(house.ticket(wish(12, "civil"), now).wait_minutes.has_value());
}

TEST_CASE("a priority ticket knows whom it goes before") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    queues.order = {PriorityOrder::Kind::interleave, 2};
    QueueHouse house(folder, queues);
    for (int key = 1; key <= 4; ++key) house.ticket(wish(key));
    CHECK(house.ticket(wish(5, "land", "old")).ahead == 2);
    CHECK(house.ticket(wish(6, "land", "ill")).ahead == 5);
    CHECK(house.ticket(wish(7)).ahead == 6);
}
