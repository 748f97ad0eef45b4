// When a terminal or a display tells central how it is: as often as central wants it, soon when something has
// changed, and ever more rarely, each machine at another moment, while central does not answer. Pure.
#pragma once

#include <chrono>
#include <optional>

#include "kiosk/central/back_off.h"
#include "kiosk/core/heartbeat.h"
#include "kiosk/core/result.h"
#include "kiosk/core/ticket.h"

namespace kiosk {

class PulseRhythm {
  public:
    using Uptime = std::chrono::milliseconds;

    /// The next one, the first at once; none: one is under way.
    [[nodiscard]] std::optional<Uptime> due() const;

    void began(Uptime now);
    /// What is to be told is not what was told last. A loose plug must not ring at central ten times a
    /// second, and a central that does not answer is not asked sooner for it: what its own failure changes,
    /// it changes for all at once.
    void changed() { has_changed_ = true; }
    /// To the one under way. `spread`: 0 to 1, another for each machine.
    void answered(const Result<HeartbeatAnswer, TicketFailure>& answer, double spread = random_spread());

  private:
    bool is_under_way_ = false;
    bool has_changed_ = false;
    Uptime began_{}, next_{};
    /// Counted from its beginning, which may be 5 s before its failure. At most two minutes: staff shall not
    /// see a machine as silent for long when it was central that was away.
    BackOff back_off_{HEARTBEAT_EVERY_LEAST, std::chrono::minutes{2}};
};

}  // namespace kiosk
