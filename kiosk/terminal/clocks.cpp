#include "kiosk/terminal/clocks.h"

#include <sys/timex.h>

namespace kiosk {
namespace {

using std::chrono::floor;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// A script begins an hour after its machine did, so that no moment of it lies before zero.
constexpr milliseconds SCRIPT_BEGINS = std::chrono::hours{1};

/// No clock that shows an earlier day is right: these programs did not exist then. Terminals without a
/// battery begin in 1970.
constexpr std::chrono::sys_seconds FIRST_DAY =
    std::chrono::sys_days{std::chrono::year{2026} / std::chrono::January / 1};

/// Read-only: asks the kernel, changes nothing. Not being allowed to ask counts as not knowing.
bool network_set_the_clock() {
    timex status{};
    return adjtimex(&status) != -1 && (status.status & STA_UNSYNC) == 0;
}

}  // namespace

SystemClock::SystemClock(std::optional<std::chrono::sys_seconds> frozen_wall) : frozen_wall_(frozen_wall) {}

Now SystemClock::now() const {
    Now now;
    now.uptime = floor<milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
    now.wall = frozen_wall_ ? *frozen_wall_ : floor<seconds>(std::chrono::system_clock::now());
    now.clock_known_right = now.wall >= FIRST_DAY && (frozen_wall_ || network_set_the_clock());
    return now;
}

ScriptClock::ScriptClock(std::chrono::sys_seconds wall) : wall_(wall) {}

Now ScriptClock::now() const {
    const milliseconds advanced{advanced_ms_.load()};
    const auto wall = wall_ + floor<seconds>(advanced) + seconds{set_by_s_.load()};
    return {SCRIPT_BEGINS + advanced, wall, wall >= FIRST_DAY};
}

void ScriptClock::advance(milliseconds time) {
    advanced_ms_ += time.count();
}

void ScriptClock::set(std::chrono::sys_seconds to) {
    set_by_s_ += (to - now().wall).count();
}

}  // namespace kiosk
