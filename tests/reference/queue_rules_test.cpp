#include "kiosk/reference/queue_rules.h"

#include <doctest/doctest.h>

#include "queue_house.h"

using namespace kiosk::reference;
using namespace reference_tests;
using Kind = kiosk::TicketFailureKind;

namespace {

std::optional<Kind> refused(const CentreQueues& queues, const kiosk::TicketWish& wished,
                            std::chrono::sys_seconds now = NOW, const DayCount& count = {},
                            const std::string& terminal = "kiosk-01") {
    const auto failure = refusal_of(wished, queues.locked.contains(terminal), queues, count, now);
    return failure ? std::optional{failure->kind} : std::nullopt;
}

/// Groups by arrival -> places in the order of calling, as text.
std::string order_of(const std::vector<std::string>& waiting, const PriorityOrder& order,
                     int ordinary_called = 0) {
    std::string text;
    for (const auto place : calling_order(waiting, small_centre().profile.priorities, order, ordinary_called))
        text += std::to_string(place);
    return text;
}

const PriorityOrder STRICT{PriorityOrder::Kind::strict, 2};
const PriorityOrder TWO_TO_ONE{PriorityOrder::Kind::interleave, 2};

}  // namespace

TEST_CASE("a number is its prefix and as many digits as the last of its range") {
    CHECK(number_text({"B", 1, 999}, 47) == "B047");
    CHECK(number_text({"AB", 1, 99}, 7) == "AB07");
    CHECK(number_text({"C", 100, 1999}, 100) == "C0100");
}

TEST_CASE("numbers begin at the first of their range and go up by one") {
    CHECK(next_number({"B", 500, 999}, {0, 0}) == 500);
    CHECK(next_number({"B", 500, 999}, {500, 1}) == 501);
}

TEST_CASE(
    "numbers are used up by the contingent of standing tickets, or by the range, whichever ends first") {
    ServiceRules rules{{"D", 1, 5}, 3, {"2"}};
    CHECK_FALSE(is_used_up(rules, {4, 2}));
    CHECK(is_used_up(rules, {3, 3}));
    CHECK(is_used_up(rules, {5, 2}));
    rules.contingent = 0;
    CHECK_FALSE(is_used_up(rules, {4, 4}));
}

TEST_CASE("an open service on its day gives a number") {
    CHECK(refused(small_centre(), wish(1)) == std::nullopt);
    CHECK(refused(small_centre(), wish(1, "land", "old")) == std::nullopt);
}

TEST_CASE("a wish of another day than today is over, whatever else is wrong") {
    const auto queues = small_centre();
    CHECK(refused(queues, wish(1, "land", "", FRIDAY), NOW + 24h) == Kind::day_over);
    CHECK(refused(queues, wish(1, "nowhere"), NOW - 24h) == Kind::day_over);
}

TEST_CASE("the service day ends at midnight in Vietnam") {
    auto queues = small_centre();
    open_always(queues, NOW);
    CHECK(refused(queues, wish(1), at(FRIDAY, 23h + 59min)) == std::nullopt);
    CHECK(refused(queues, wish(1), at(FRIDAY, 24h)) == Kind::day_over);
}

TEST_CASE("a service or a priority group that the profile does not have is unknown") {
    CHECK(refused(small_centre(), wish(1, "nowhere")) == Kind::service_unknown);
    CHECK(refused(small_centre(), wish(1, "land", "rich")) == Kind::service_unknown);
}

TEST_CASE("a locked terminal gives no numbers, and the others do") {
    auto queues = small_centre();
    queues.locked["kiosk-01"] = {"Đang bảo trì", ""};
    CHECK(refused(queues, wish(1)) == Kind::locked);
    CHECK(refused(queues, wish(1), NOW, {}, "kiosk-02") == std::nullopt);
}

TEST_CASE("numbers are given from the first minute of a span to the last one before its end") {
    const auto queues = small_centre();
    CHECK(refused(queues, wish(1), at(FRIDAY, 7h + 29min)) == Kind::closed);
    CHECK(refused(queues, wish(1), at(FRIDAY, 7h + 30min)) == std::nullopt);
    CHECK(refused(queues, wish(1), at(FRIDAY, 11h + 30min)) == Kind::closed);
    CHECK(refused(queues, wish(1), at(FRIDAY, 16h + 59min)) == std::nullopt);
    CHECK(refused(queues, wish(1), at(FRIDAY, 17h)) == Kind::closed);
}

TEST_CASE("a holiday is closed, and a service's own hours go before the centre's") {
    auto queues = small_centre();
    const auto holiday = std::chrono::year(2026) / 11 / 24;
    CHECK(refused(queues, wish(1, "land", "", holiday), at(holiday, 9h)) == Kind::closed);
    queues.profile.services[0].hours.emplace().days[4] = {{1140, 1200}};
    CHECK(refused(queues, wish(1), NOW) == Kind::closed);
    CHECK(refused(queues, wish(1), at(FRIDAY, 19h + 30min)) == std::nullopt);
}

TEST_CASE("a pause with an end is over at that second") {
    auto queues = small_centre();
    queues.services.at("land").paused = true;
    CHECK(refused(queues, wish(1)) == Kind::paused);
    queues.services.at("land").paused_until = NOW;
    CHECK(refused(queues, wish(1), NOW - 1s) == Kind::paused);
    CHECK(refused(queues, wish(1), NOW) == std::nullopt);
    CHECK(refusal_of(wish(1), false, queues, {}, NOW - 1s)->until == NOW);
}

TEST_CASE("of several reasons the one that lasts longest is told") {
    auto queues = small_centre();
    queues.services.at("few").paused = true;
    const DayCount all_given{3, 3};
    CHECK(refused(queues, wish(1, "few"), NOW, all_given) == Kind::used_up);
    CHECK(refused(queues, wish(1, "few"), at(FRIDAY, 20h), all_given) == Kind::closed);
    queues.locked["kiosk-01"] = {"Đang bảo trì", ""};
    CHECK(refused(queues, wish(1, "few"), at(FRIDAY, 20h), all_given) == Kind::locked);
}

TEST_CASE("a centre that is always open is open at night, on Sundays and on holidays") {
    auto queues = small_centre();
    open_always(queues, NOW);
    for (const auto day : {std::chrono::year(2026) / 11 / 22, std::chrono::year(2026) / 11 / 24,
                           std::chrono::year(2027) / 1 / 1, std::chrono::year(2028) / 4 / 30})
        for (const auto time : {0min, 3h + 0min, 23h + 59min})
            CHECK(refused(queues, wish(1, "land", "", day), at(day, time)) == std::nullopt);
}

TEST_CASE("strict order calls groups in the profile's order, each by arrival, then everybody else") {
    CHECK(order_of({"", "ill", "", "old", "ill"}, STRICT) == "31402");
    CHECK(order_of({"", "forgotten", ""}, STRICT) == "012");
    CHECK(order_of({}, STRICT).empty());
}

TEST_CASE("two to one calls two by arrival and then one with a group") {
    CHECK(order_of({"", "", "", "", "ill", "old"}, TWO_TO_ONE) == "014235");
    CHECK(order_of({"old", "", "", "", ""}, TWO_TO_ONE) == "12034");
}

TEST_CASE("who was called before counts for whose turn it is") {
    CHECK(order_of({"", "", "old"}, TWO_TO_ONE, 1) == "021");
    CHECK(order_of({"", "", "old"}, TWO_TO_ONE, 2) == "201");
}

TEST_CASE("nobody waits for a turn that nobody takes") {
    CHECK(order_of({"old", "ill"}, TWO_TO_ONE) == "01");
    CHECK(order_of({"", "", "", ""}, TWO_TO_ONE, 2) == "0123");
}

TEST_CASE("the wait is the middle service time for each one ahead, shared by the open counters") {
    const std::vector<std::chrono::seconds> latest{3min, 2min, 4min, 2min, 60min};
    CHECK(wait_minutes(latest, 4, 1) == 12);
    CHECK(wait_minutes(latest, 4, 2) == 6);
    CHECK(wait_minutes(latest, 1, 2) == 2);
    CHECK(wait_minutes(latest, 0, 2) == 0);
}

TEST_CASE("there is no estimate from too few services or without an open counter") {
    CHECK(wait_minutes({1min, 1min, 1min, 1min}, 3, 1) == std::nullopt);
    CHECK(wait_minutes({1min, 1min, 1min, 1min, 1min}, 3, 0) == std::nullopt);
    CHECK(wait_minutes({}, 0, 0) == std::nullopt);
}

TEST_CASE("an estimate never goes beyond the day") {
    CHECK(wait_minutes({60min, 60min, 60min, 60min, 60min}, 999, 1) == 1440);
}
