#include "kiosk/central/pulse_rhythm.h"

#include <algorithm>

namespace kiosk {
namespace {

/// A central that knows no heartbeats, or none of this terminal, loses nothing by being asked rarely. What a
/// person or time will mend, such as a clock that is wrong, is tried as an outage is.
bool is_refused(const TicketFailure& failure) {
    return failure.kind == TicketFailureKind::bad_answer || is_final(failure.kind);
}

}  // namespace

std::optional<PulseRhythm::Uptime> PulseRhythm::due() const {
    if (is_under_way_) return std::nullopt;
    if (!has_changed_ || back_off_.is_failing()) return next_;
    return std::min(next_, began_ + HEARTBEAT_EVERY_LEAST);
}

void PulseRhythm::began(Uptime now) {
    is_under_way_ = true;
    has_changed_ = false;
    began_ = now;
}

void PulseRhythm::answered(const Result<HeartbeatAnswer, TicketFailure>& answer, double spread) {
    is_under_way_ = false;
    if (answer) {
        back_off_.succeeded();
        next_ = began_ + answer->every;
        return;
    }
    const auto pause = back_off_.after_failure(spread);
    next_ = began_ + (is_refused(answer.error()) ? Uptime{HEARTBEAT_EVERY_MOST} : pause);
}

}  // namespace kiosk
