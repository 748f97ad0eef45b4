#include "ui/glass.h"

#include <doctest/doctest.h>

#include "ui/theme.h"

using namespace std::chrono_literals;
using kiosk::Control;

namespace {

constexpr auto FONTS = "/usr/share/fonts/opentype/inter";

std::unique_ptr<ui::Glass> open_glass(int width = 1080, int height = 1920) {
    auto glass = ui::Glass::open({.width = width, .height = height, .headless = true}, FONTS);
    REQUIRE(glass);
    return std::move(glass.value());
}

ui::View home() {
    ui::HomeView view;
    view.title = "Mời ông/bà chọn";
    view.look_up = {"Tra cứu hồ sơ", "Xem hồ sơ đang ở bước nào", true, false};
    view.chrome.low_reach = "Hạ thấp nút";
    view.chrome.high_contrast = "Tương phản";
    return view;
}

ui::View typing() {
    ui::TypingView view;
    view.typed = "H20";
    view.submit = {"Tra cứu", "Mã chưa đủ", false, false};
    return view;
}

ui::DrawnControl find(const ui::Glass& glass, Control control) {
    for (const ui::DrawnControl& drawn : glass.controls())
        if (drawn.control == control) return drawn;
    FAIL("no such control on the screen");
    return {};
}

void tap(ui::Glass& glass, const ui::DrawnControl& control) {
    const int x = control.x + control.width / 2, y = control.y + control.height / 2;
    glass.push_finger(true, x, y);
    glass.push_finger(false, x, y);
}

}  // namespace

TEST_CASE("a finger on a control yields its event, also when down and up arrive together") {
    const auto glass = open_glass();
    glass->show(home());
    tap(*glass, find(*glass, Control::look_up));
    const ui::Woken woken = glass->wait(-1, 0ms);
    REQUIRE(woken.pressed);
    CHECK(woken.pressed->control == Control::look_up);
}

TEST_CASE("each finger meets the screen that was drawn when it came") {
    const auto glass = open_glass();
    glass->show(home());
    tap(*glass, find(*glass, Control::look_up));
    tap(*glass, find(*glass, Control::low_reach));
    CHECK(glass->wait(-1, 0ms).pressed->control == Control::look_up);
    CHECK(glass->wait(-1, 0ms).pressed->control == Control::low_reach);
}

TEST_CASE("a finger that leaves its control presses nothing") {
    const auto glass = open_glass();
    glass->show(home());
    const auto block = find(*glass, Control::look_up);
    glass->push_finger(true, block.x + 10, block.y + 10);
    glass->push_finger(false, block.x + 10, block.y - 20);
    CHECK_FALSE(glass->wait(-1, 0ms).pressed);
}

TEST_CASE("a pressed look is drawn on touch-down, and nothing is drawn when nothing changed") {
    const auto glass = open_glass();
    glass->show(home());
    CHECK(glass->frames_drawn() == 1);
    glass->show(home());
    glass->wait(-1, 5ms);
    CHECK(glass->frames_drawn() == 1);
    const auto block = find(*glass, Control::look_up);
    glass->push_finger(true, block.x + 10, block.y + 10);
    glass->wait(-1, 0ms);
    CHECK(glass->frames_drawn() == 2);
}

TEST_CASE("a disabled button cannot be touched, and keys carry their character") {
    const auto glass = open_glass();
    glass->show(typing());
    bool seven = false;
    for (const ui::DrawnControl& drawn : glass->controls()) {
        CHECK(drawn.control != Control::submit);
        seven |= drawn.control == Control::key && drawn.character == '7';
    }
    CHECK(seven);
}

TEST_CASE("every target is at least 72 px, upright and lying, and none overlaps another") {
    for (const auto& [width, height] : {std::pair{1080, 1920}, std::pair{1920, 1080}}) {
        const auto glass = open_glass(width, height);
        for (const ui::View& view : {home(), typing()}) {
            glass->show(view);
            const auto& controls = glass->controls();
            for (std::size_t one = 0; one < controls.size(); ++one) {
                const auto& a = controls[one];
                CHECK(a.width >= ui::SMALLEST_TARGET);
                CHECK(a.height >= ui::SMALLEST_TARGET);
                CHECK(a.x >= 0);
                CHECK(a.y >= 0);
                CHECK(a.x + a.width <= width);
                CHECK(a.y + a.height <= height);
                for (std::size_t two = one + 1; two < controls.size(); ++two) {
                    const auto& b = controls[two];
                    CHECK((a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y ||
                           b.y + b.height <= a.y));
                }
            }
        }
    }
}

TEST_CASE("a missing font is a sentence, not a crash") {
    const auto glass = ui::Glass::open({.headless = true}, "/nowhere");
    REQUIRE_FALSE(glass);
    CHECK(glass.error().find("Inter-Regular.otf") != std::string::npos);
}
