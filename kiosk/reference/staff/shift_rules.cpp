#include "kiosk/reference/staff/shift_rules.h"

#include <algorithm>
#include <array>

namespace kiosk::reference {
namespace {

enum class By { anybody, own, another };

struct Step {
    ShiftAct act;
    ShiftState from;
    By by;
    bool with_citizen;  ///< also while one is at the counter
    ShiftState to;
};

constexpr std::array STEPS{
    Step{ShiftAct::open, ShiftState::closed, By::anybody, true, ShiftState::open},
    Step{ShiftAct::pause, ShiftState::open, By::own, false, ShiftState::paused},
    Step{ShiftAct::go_on, ShiftState::paused, By::own, true, ShiftState::open},
    Step{ShiftAct::take_over, ShiftState::open, By::another, true, ShiftState::open},
    Step{ShiftAct::take_over, ShiftState::paused, By::another, true, ShiftState::open},
    Step{ShiftAct::close, ShiftState::open, By::own, false, ShiftState::closed},
    Step{ShiftAct::close, ShiftState::paused, By::own, false, ShiftState::closed},
};

bool fits(By by, const ShiftWish& wish, const Shift& shift) {
    return by == By::anybody || (by == By::own) == (wish.account == shift.account);
}

}  // namespace

std::optional<Shift> shift_after(const ShiftWish& wish, const Shift& shift, bool has_citizen,
                                 std::chrono::sys_seconds now) {
    const auto* const step = std::find_if(STEPS.begin(), STEPS.end(), [&](const Step& one) {
        return one.act == wish.act && one.from == shift.state && fits(one.by, wish, shift) &&
               (one.with_citizen || !has_citizen);
    });
    if (step == STEPS.end()) return std::nullopt;
    const bool is_closed = step->to == ShiftState::closed;
    return Shift{step->to, is_closed ? "" : wish.account, step->to == ShiftState::paused ? wish.reason : "",
                 now};
}

}  // namespace kiosk::reference
