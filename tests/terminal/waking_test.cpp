#include <doctest/doctest.h>

#include "kiosk/terminal/waking.h"
#include "tests/terminal/house.h"

using namespace house;

namespace {

State at_home(milliseconds since) {
    State state;
    state.screen = state::Home{};
    state.last_activity = since;
    return state;
}

}  // namespace

TEST_CASE("an idle terminal sleeps until the shown minute changes") {
    const Now now{seconds{1000}, NOON + seconds{17}, true};
    CHECK(time_to_sleep(State{}, VisitRules{}, now) == seconds{43});
    const Now whole{seconds{1000}, NOON, true};
    CHECK(time_to_sleep(State{}, VisitRules{}, whole) == seconds{60});
}

TEST_CASE("with seconds on the screen it wakes when they change, at most once a second") {
    const State state = at_home(seconds{1000});
    const VisitRules rules;
    CHECK(time_to_sleep(state, rules, {seconds{1000}, NOON, true}) == milliseconds{1000});
    CHECK(time_to_sleep(state, rules, {milliseconds{1000300}, NOON, true}) == milliseconds{700});
    CHECK(seconds_left(state, rules, {milliseconds{1000999}, NOON, true}) == 60);
    CHECK(seconds_left(state, rules, {milliseconds{1001000}, NOON, true}) == 59);
}

TEST_CASE("a deadline that is over is not slept over") {
    const State state = at_home(seconds{1000});
    CHECK(time_to_sleep(state, VisitRules{}, {seconds{2000}, NOON, true}) == milliseconds{0});
}

TEST_CASE("before 1970 and at a Sunday's last second the sleep is still a sensible one") {
    const VisitRules rules;
    for (const auto wall : {std::chrono::sys_seconds{seconds{-5}}, std::chrono::sys_seconds{seconds{0}},
                            NOON + std::chrono::hours{11} + seconds{3599}}) {
        const auto sleep = time_to_sleep(State{}, rules, {seconds{1}, wall, false});
        CHECK(sleep > milliseconds{0});
        CHECK(sleep <= seconds{60});
    }
}

TEST_CASE("a script's clock moves only by hand, wall and uptime together") {
    ScriptClock clock{NOON};
    const Now before = clock.now();
    clock.advance(seconds{90});
    CHECK(clock.now().uptime - before.uptime == seconds{90});
    CHECK(clock.now().wall == NOON + seconds{90});
    CHECK(clock.now().clock_known_right);
}

TEST_CASE("a frozen wall clock counts as right while uptime runs on") {
    const SystemClock clock{NOON};
    CHECK(clock.now().wall == NOON);
    CHECK(clock.now().clock_known_right);
    CHECK(clock.now().uptime.count() > 0);
}

TEST_CASE("a clock that shows 1970 is never taken for right") {
    CHECK_FALSE(ScriptClock{std::chrono::sys_seconds{}}.now().clock_known_right);
    CHECK_FALSE(SystemClock{std::chrono::sys_seconds{}}.now().clock_known_right);
}
