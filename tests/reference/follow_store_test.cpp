#include <doctest/doctest.h>

#include <algorithm>

#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;

namespace {

std::optional<FollowedTicket> follow(QueueHouse& house, const std::string& secret,
                                     std::chrono::sys_seconds now = NOW) {
    auto followed = house.queues().follow(secret, now);
    REQUIRE(followed.has_value());
    return *std::move(followed);
}

/// There must be one.
FollowedTicket followed(QueueHouse& house, const kiosk::Ticket& ticket, std::chrono::sys_seconds now = NOW) {
    auto found = follow(house, ticket.secret, now);
    REQUIRE(found.has_value());
    return *std::move(found);
}

CounterCall act(CallAction action, const std::string& counter, const std::string& service = "") {
    return {counter, action, service, ""};
}

std::string serve_next(QueueHouse& house, const std::string& counter) {
    auto number = house.number(act(CallAction::next, counter));
    house.number(act(CallAction::start, counter));
    house.number(act(CallAction::finish, counter));
    return number;
}

/// Everybody's people ahead must be those who are called before, at every moment until the queue is empty.
void check_that_all_are_called_as_told(PriorityOrder order) {
    auto centre = small_centre();
    centre.order = order;
    const TemporaryFolder folder;
    QueueHouse house(folder, centre);
    const std::vector<std::string> groups{"", "",    "ill", "", "old", "",    "",
                                          "", "ill", "old", "", "",    "old", ""};
    std::vector<kiosk::Ticket> waiting;
    for (const auto& group : groups) {
        waiting.push_back(house.ticket(wish(static_cast<int>(waiting.size()) + 1, "land", group)));
        CHECK(followed(house, waiting.back()).ahead == waiting.back().ahead);
    }
    while (!waiting.empty()) {
        std::sort(waiting.begin(), waiting.end(), [&](const auto& one, const auto& other) {
            return followed(house, one).ahead < followed(house, other).ahead;
        });
        for (std::size_t place = 0; place < waiting.size(); ++place)
            CHECK(followed(house, waiting[place]).ahead == static_cast<int>(place));
        CHECK(serve_next(house, "4") == waiting.front().number);
        waiting.erase(waiting.begin());
    }
}

}  // namespace

TEST_CASE("people ahead are those who are called before, in both orders of calling") {
    check_that_all_are_called_as_told({PriorityOrder::Kind::strict, 2});
    check_that_all_are_called_as_told({PriorityOrder::Kind::interleave, 2});
}

TEST_CASE("a ticket is followed through the hall") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto first = house.ticket(wish(1));
    const auto second = house.ticket(wish(2));
    house.number(act(CallAction::next, "4"));
    CHECK(followed(house, first).stage == Stage::called);
    CHECK(followed(house, first).counter == "4");
    CHECK_FALSE(followed(house, first).ahead.has_value());
    house.number(act(CallAction::start, "4"));
    house.number(act(CallAction::next, "3"));
    CHECK(followed(house, first).stage == Stage::serving);
    const std::vector<FollowedTicket::Called> both{{"B002", "3"}, {"B001", "4"}};
    CHECK(followed(house, second).at_counters == both);
    house.call(act(CallAction::no_show, "3"));
    house.call(act(CallAction::finish, "4"));
    CHECK(followed(house, second).stage == Stage::missed);
    CHECK(followed(house, first).stage == Stage::finished);
    CHECK(followed(house, first).at_counters.empty());
}

TEST_CASE("after a transfer a ticket is followed in its new queue, in the place of its arrival") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto moved = house.ticket(wish(1));
    const auto later = house.ticket(wish(2, "civil"));
    house.number(act(CallAction::next, "3"));
    house.call(act(CallAction::transfer, "3", "civil"));
    CHECK(followed(house, moved).service == "civil");
    CHECK(followed(house, moved).ahead == 0);
    CHECK(followed(house, later).ahead == 1);
}

TEST_CASE("the wait is estimated for the place in the queue, as for a newcomer there") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    auto now = NOW;
    for (int key = 1; key <= 5; ++key) {
        house.ticket(wish(key), now);
        house.number(act(CallAction::next, "4"), now);
        house.number(act(CallAction::start, "4"), now);
        now += 4min;
        house.number(act(CallAction::finish, "4"), now);
    }
    const auto first = house.ticket(wish(11), now);
    house.ticket(wish(12), now);
    const auto third = house.ticket(wish(13), now);
    CHECK(third.wait_minutes == 8);
    CHECK(followed(house, third, now).wait_minutes == 8);
    CHECK(followed(house, first, now).wait_minutes == 0);
}

TEST_CASE("a void ticket is void for whoever follows it, and goes before nobody") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto first = house.ticket(wish(1));
    const auto second = house.ticket(wish(2));
    house.cancel(1);
    CHECK(followed(house, first).is_void);
    CHECK_FALSE(followed(house, first).ahead.has_value());
    CHECK(followed(house, second).ahead == 0);
}

TEST_CASE(
    "a ticket is followed until the midnight of Vietnam that ends its day, and under its own secret only") {
    const TemporaryFolder folder;
    QueueHouse house(folder);
    const auto ticket = house.ticket(wish(1));
    CHECK(follow(house, ticket.secret, at(FRIDAY, 24h) - 1s).has_value());
    CHECK_FALSE(follow(house, ticket.secret, at(FRIDAY, 24h)).has_value());
    CHECK_FALSE(follow(house, ticket.secret, at(FRIDAY, 0h) - 1s).has_value());
    CHECK_FALSE(follow(house, std::string(32, '0')).has_value());
    CHECK_FALSE(follow(house, "").has_value());
}
