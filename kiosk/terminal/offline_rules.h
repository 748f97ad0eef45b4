// When a number of a leased block may be given, which one, and when blocks are leased anew. Pure but for what
// the journal knows of numbers given.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "kiosk/core/ticket_block.h"
#include "kiosk/core/time.h"

namespace kiosk {

/// Does the centre let this wish have a leased number after an outage of this length? Never outside the
/// service's hours, never by a clock that may be wrong, and never for a day that has passed.
[[nodiscard]] bool may_go_offline(const KioskProfile& profile, const TicketWish& wish,
                                  std::chrono::milliseconds down_for, const Now& now);

/// What is left of a terminal's blocks.
class LeftNumbers {
  public:
    using Gave = std::function<bool(const std::string& number, std::chrono::year_month_day day)>;
    /// `gave`: may this number have been given on that day?
    LeftNumbers(const std::vector<TicketBlock>& blocks, const Gave& gave) : blocks_(blocks), gave_(gave) {}

    /// The next number of this wish's service; null: there is none. `latest`: the latest time ever seen.
    [[nodiscard]] const TicketBlock::Number* next(const TicketWish& wish,
                                                  std::chrono::sys_seconds latest) const;
    /// Is there no block for this day, or one that is more than half used or as good as expired?
    [[nodiscard]] bool run_low(std::chrono::year_month_day today, std::chrono::sys_seconds latest) const;

  private:
    const std::vector<TicketBlock>& blocks_;
    const Gave& gave_;
};

/// Has the centre any use for blocks?
[[nodiscard]] bool wants_blocks(const KioskProfile& profile);

}  // namespace kiosk
