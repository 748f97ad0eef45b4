#include "kiosk/reference/counter_steps.h"

#include <doctest/doctest.h>

#include <array>
#include <tuple>

#include "kiosk/reference/counter_request.h"

using namespace kiosk::reference;

namespace {

constexpr std::array ACTIONS{CallAction::next,   CallAction::recall,   CallAction::no_show, CallAction::start,
                             CallAction::finish, CallAction::transfer, CallAction::park};
constexpr std::array STAGES{Stage::waiting,  Stage::called, Stage::serving,
                            Stage::finished, Stage::missed, Stage::parked};

int possible_from(Stage stage) {
    int count = 0;
    for (const auto action : ACTIONS) count += stage_after(action, stage) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("each action does to a ticket what its name says") {
    CHECK(stage_after(CallAction::next, Stage::waiting) == Stage::called);
    CHECK(stage_after(CallAction::recall, Stage::called) == Stage::called);
    CHECK(stage_after(CallAction::no_show, Stage::called) == Stage::missed);
    CHECK(stage_after(CallAction::start, Stage::called) == Stage::serving);
    CHECK(stage_after(CallAction::finish, Stage::serving) == Stage::finished);
    CHECK(stage_after(CallAction::transfer, Stage::called) == Stage::waiting);
    CHECK(stage_after(CallAction::transfer, Stage::serving) == Stage::waiting);
    CHECK(stage_after(CallAction::park, Stage::called) == Stage::parked);
    CHECK(stage_after(CallAction::park, Stage::serving) == Stage::parked);
}

TEST_CASE("who was missed or set aside is called again by a recall") {
    CHECK(stage_after(CallAction::recall, Stage::missed) == Stage::called);
    CHECK(stage_after(CallAction::recall, Stage::parked) == Stage::called);
}

TEST_CASE("nothing else is possible: a finished ticket is over, one who is served is not called or missed") {
    CHECK(possible_from(Stage::waiting) == 1);
    CHECK(possible_from(Stage::called) == 5);
    CHECK(possible_from(Stage::serving) == 3);
    CHECK(possible_from(Stage::finished) == 0);
    CHECK(possible_from(Stage::missed) == 1);
    CHECK(possible_from(Stage::parked) == 1);
}

TEST_CASE("names of stages and actions come back as what they name") {
    for (const auto stage : STAGES) CHECK(stage_named(name_of(stage)) == stage);
    for (const auto action : ACTIONS) CHECK(call_action(name_of(action)) == action);
    CHECK_FALSE(stage_named("gone").has_value());
    CHECK_FALSE(call_action("shout").has_value());
}

TEST_CASE("a counter's call is read") {
    CHECK(*parse_counter_call("3", R"({"action":"next"})") == CounterCall{"3", CallAction::next, "", ""});
    CHECK(*parse_counter_call("quay-3", R"({"action":"transfer","service":"land"})") ==
          CounterCall{"quay-3", CallAction::transfer, "land", ""});
    CHECK(*parse_counter_call("3", R"({"action":"recall","number":"B001"})") ==
          CounterCall{"3", CallAction::recall, "", "B001"});
}

TEST_CASE("a counter's call that is not of the contract is refused") {
    for (const auto* body : {"", "{}", "[]", R"({"action":"shout"})", R"({"action":"next","service":"land"})",
                             R"({"action":"transfer"})", R"({"action":"transfer","service":"Đất"})",
                             R"({"action":"next","number":"B001"})", R"({"action":"recall","number":"b1"})",
                             R"({"action":"next","loudly":true})", R"({"action":"recall","number":null})"})
        CHECK_FALSE(parse_counter_call("3", body).has_value());
    CHECK_FALSE(parse_counter_call("Quầy 3", R"({"action":"next"})").has_value());
}
