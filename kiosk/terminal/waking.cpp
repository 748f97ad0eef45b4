#include "kiosk/terminal/waking.h"

#include <algorithm>

namespace kiosk {

std::chrono::milliseconds time_to_sleep(const State& state, const VisitRules& rules, const Now& now) {
    using std::chrono::milliseconds;
    using std::chrono::minutes;
    using std::chrono::seconds;

    milliseconds sleep = std::chrono::floor<minutes>(now.wall) + minutes{1} - now.wall;
    const auto deadline = next_deadline(state, rules);
    if (!deadline) return sleep;
    const milliseconds left = std::max(milliseconds{0}, *deadline - now.uptime);
    sleep = std::min(sleep, left);
    if (!seconds_left(state, rules, now)) return sleep;
    // Deadlines are whole seconds apart, so the shown seconds change when a whole number of them is left.
    const milliseconds part = left % seconds{1};
    return std::min(sleep, left == milliseconds{0} || part != milliseconds{0} ? part : milliseconds{1000});
}

}  // namespace kiosk
