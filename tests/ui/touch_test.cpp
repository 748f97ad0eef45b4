#include "ui/touch.h"

#include <doctest/doctest.h>

using kiosk::Control;

namespace {

const std::vector<ui::DrawnControl> CONTROLS{{Control::look_up, 0, 100, 100, 200, 100},
                                             {Control::key, '7', 400, 100, 100, 100}};

}  // namespace

TEST_CASE("a finger that goes down and comes up on a control presses it") {
    ui::Touch touch;
    CHECK(touch.down(1, 450, 150, 1000, CONTROLS));
    CHECK(touch.pressed()->character == '7');
    const auto pressed = touch.up(1, 455, 155);
    REQUIRE(pressed);
    CHECK(pressed->control == Control::key);
    CHECK(pressed->character == '7');
    CHECK_FALSE(touch.pressed());
}

TEST_CASE("a finger that leaves its control presses nothing") {
    ui::Touch touch;
    touch.down(1, 150, 150, 1000, CONTROLS);
    CHECK(touch.move(1, 350, 150));
    CHECK_FALSE(touch.pressed());
    CHECK_FALSE(touch.up(1, 450, 150));
}

TEST_CASE("a second finger is not listened to while the first is down") {
    ui::Touch touch;
    touch.down(1, 150, 150, 1000, CONTROLS);
    CHECK_FALSE(touch.down(2, 450, 150, 1001, CONTROLS));
    CHECK_FALSE(touch.up(2, 450, 150));
    CHECK(touch.up(1, 150, 150)->control == Control::look_up);
}

TEST_CASE(
    "a quick second tap on the spot that changed the screen is ignored, one elsewhere or later is not") {
    ui::Touch touch;
    touch.down(1, 150, 150, 1000, CONTROLS);
    REQUIRE(touch.up(1, 150, 150));
    touch.screen_changed(1010);
    touch.down(1, 155, 152, 1200, CONTROLS);
    CHECK_FALSE(touch.up(1, 155, 152));
    touch.down(1, 450, 150, 1250, CONTROLS);
    CHECK(touch.up(1, 450, 150));
}

TEST_CASE("quick taps close together on one screen all count, also right after it appeared") {
    ui::Touch touch;
    touch.down(1, 150, 150, 1000, CONTROLS);
    REQUIRE(touch.up(1, 150, 150));
    touch.screen_changed(1010);
    for (const ui::Moment moment : {1100, 1150, 1200}) {
        touch.down(1, 450, 150, moment, CONTROLS);
        CHECK(touch.up(1, 450, 150));
    }
}

TEST_CASE("a screen that changes under a finger takes its press away") {
    ui::Touch touch;
    touch.down(1, 150, 150, 1000, CONTROLS);
    touch.screen_changed(1100);
    CHECK_FALSE(touch.pressed());
    CHECK_FALSE(touch.up(1, 150, 150));
}
