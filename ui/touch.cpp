#include "ui/touch.h"

#include <cstdlib>

namespace ui {
namespace {

constexpr Moment SECOND_TAP_MS = 300;
constexpr int SAME_SPOT = 80;  ///< px

bool holds(const DrawnControl& control, int x, int y) {
    return x >= control.x && x < control.x + control.width && y >= control.y &&
           y < control.y + control.height;
}

}  // namespace

bool Touch::down(std::int64_t finger, int x, int y, Moment moment,
                 const std::vector<DrawnControl>& controls) {
    if (finger_) return false;
    finger_ = finger;
    control_.reset();
    const bool same_spot =
        guarded_ && std::abs(x - guarded_->x) < SAME_SPOT && std::abs(y - guarded_->y) < SAME_SPOT;
    if (same_spot && moment < changed_ + SECOND_TAP_MS) return false;
    for (const DrawnControl& control : controls)
        if (holds(control, x, y)) control_ = control;  // the one drawn last lies on top
    inside_ = control_.has_value();
    return inside_;
}

bool Touch::move(std::int64_t finger, int x, int y) {
    if (finger_ != finger || !control_) return false;
    const bool before = inside_;
    inside_ = holds(*control_, x, y);
    return inside_ != before;
}

std::optional<DrawnControl> Touch::up(std::int64_t finger, int x, int y) {
    if (finger_ != finger) return {};
    finger_.reset();
    auto control = control_;
    control_.reset();
    inside_ = false;
    if (!control || !holds(*control, x, y)) return {};
    last_tap_ = Spot{x, y};
    return control;
}

void Touch::screen_changed(Moment moment) {
    changed_ = moment;
    guarded_ = last_tap_;
    control_.reset();
    inside_ = false;
}

std::optional<DrawnControl> Touch::pressed() const {
    return inside_ ? control_ : std::nullopt;
}

}  // namespace ui
