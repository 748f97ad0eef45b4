#include <doctest/doctest.h>

#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;

namespace {

CounterCall act(CallAction action, const std::string& counter = "3", const std::string& number = "") {
    return {counter, action, "", number};
}

CallRefusal refused(QueueHouse& house, const CounterCall& call) {
    const auto answer = house.call(call);
    REQUIRE(std::holds_alternative<CallRefusal>(answer));
    return std::get<CallRefusal>(answer);
}

/// Called, served and sent home: the number.
std::string serve_next(QueueHouse& house, const std::string& counter = "3") {
    auto number = house.number(act(CallAction::next, counter));
    if (number.empty()) return number;
    house.number(act(CallAction::start, counter));
    house.number(act(CallAction::finish, counter));
    return number;
}

}  // namespace

TEST_CASE("a counter calls, serves and finishes one after the other, by arrival over its services") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2, "civil"));
    house.ticket(wish(3, "few"));
    house.ticket(wish(4));
    CHECK(house.call(act(CallAction::next)) == CallAnswer{CounterState{"B001", "land", Stage::called}});
    CHECK(house.call(act(CallAction::start)) == CallAnswer{CounterState{"B001", "land", Stage::serving}});
    CHECK(house.call(act(CallAction::finish)) == CallAnswer{CounterState{}});
    CHECK(serve_next(house) == "C01");
    CHECK(serve_next(house) == "B002");
    CHECK(serve_next(house).empty());
    CHECK(serve_next(house, "2") == "D1");
}

TEST_CASE("one number is called at one counter only") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    CHECK(house.number(act(CallAction::next, "3")) == "B001");
    CHECK(house.number(act(CallAction::next, "4")) == "B002");
    CHECK(refused(house, act(CallAction::recall, "4", "B001")) == CallRefusal::not_possible);
}

TEST_CASE("a busy counter ends the number that it has before it calls the next") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    house.number(act(CallAction::next));
    CHECK(refused(house, act(CallAction::next)) == CallRefusal::not_possible);
    CHECK(refused(house, act(CallAction::finish)) == CallRefusal::not_possible);
    house.number(act(CallAction::start));
    CHECK(refused(house, act(CallAction::next)) == CallRefusal::not_possible);
    CHECK(refused(house, act(CallAction::no_show)) == CallRefusal::not_possible);
}

TEST_CASE("a free counter has nothing to repeat, start, finish, miss or park") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    for (const auto action :
         {CallAction::recall, CallAction::start, CallAction::finish, CallAction::no_show, CallAction::park})
        CHECK(refused(house, act(action)) == CallRefusal::not_possible);
}

TEST_CASE("a repeated call stays with its number") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    house.number(act(CallAction::next));
    CHECK(house.number(act(CallAction::recall)) == "B001");
    CHECK(house.number(act(CallAction::recall, "3", "B001")) == "B001");
    CHECK(refused(house, act(CallAction::recall, "3", "B002")) == CallRefusal::not_possible);
}

TEST_CASE("who did not show up frees the counter, and can be called again by number at any of them") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.number(act(CallAction::next));
    CHECK(house.number(act(CallAction::no_show)).empty());
    CHECK(house.number(act(CallAction::next)).empty());
    CHECK(house.number(act(CallAction::recall, "4", "B001")) == "B001");
}

TEST_CASE("who was set aside while served is not called by turn, only by number") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    house.number(act(CallAction::next));
    house.number(act(CallAction::start));
    CHECK(house.number(act(CallAction::park)).empty());
    CHECK(serve_next(house) == "B002");
    CHECK(house.number(act(CallAction::recall, "3", "B001")) == "B001");
}

TEST_CASE("a number that is finished, waits, or was never given is not called by number") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    serve_next(house);
    for (const auto* number : {"B001", "B002", "B003"})
        CHECK(refused(house, act(CallAction::recall, "3", number)) == CallRefusal::not_possible);
}

TEST_CASE("who is sent on keeps number and place by arrival in the other queue") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2, "few"));
    CHECK(house.number(act(CallAction::next)) == "B001");
    CHECK(house.number({"3", CallAction::transfer, "few", ""}).empty());
    CHECK(house.call(act(CallAction::next, "2")) == CallAnswer{CounterState{"B001", "few", Stage::called}});
    CHECK(house.number(act(CallAction::next)).empty());
}

TEST_CASE("a counter or a service that central does not know is refused") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.number(act(CallAction::next));
    CHECK(refused(house, act(CallAction::next, "9")) == CallRefusal::counter_unknown);
    CHECK(refused(house, {"3", CallAction::transfer, "nowhere", ""}) == CallRefusal::service_unknown);
}

TEST_CASE("two to one holds over the counters of a service together") {
    const TemporaryFolder folder;
    auto queues = small_centre();
    queues.order = {PriorityOrder::Kind::interleave, 2};
    QueueHouse house(folder, queues);
    for (int key = 1; key <= 4; ++key) house.ticket(wish(key));
    house.ticket(wish(5, "land", "old"));
    house.ticket(wish(6, "land", "ill"));
    std::string called;
    for (const auto* counter : {"3", "4", "3", "4", "4", "3"}) called += serve_next(house, counter) + " ";
    CHECK(called == "B001 B002 B005 B003 B004 B006 ");
}

TEST_CASE("strict order calls the first group before everybody, who waits however long") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2, "land", "ill"));
    house.ticket(wish(3, "land", "old"));
    std::string called;
    for (int turn = 0; turn < 3; ++turn) called += serve_next(house) + " ";
    CHECK(called == "B003 B002 B001 ");
}

TEST_CASE("yesterday's numbers are not called today, and a counter is free in the morning") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    house.ticket(wish(1));
    house.ticket(wish(2));
    house.number(act(CallAction::next));
    CHECK(house.number(act(CallAction::next), NOW + 72h).empty());
}

TEST_CASE("where a ticket stands survives a store opened anew") {
    const TemporaryFolder folder;
    {
        QueueHouse house(folder);
        house.ticket(wish(1));
        house.number(act(CallAction::next));
    }
    QueueHouse house(folder);
    CHECK(house.number(act(CallAction::start)) == "B001");
}
