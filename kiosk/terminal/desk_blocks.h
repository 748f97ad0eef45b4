// Leased numbers: kept beside the journal, leased anew in time, and given when central cannot be reached.
#pragma once

#include <string>
#include <vector>

#include "kiosk/central/back_off.h"
#include "kiosk/core/ticket_block.h"
#include "kiosk/terminal/desk_link.h"
#include "kiosk/terminal/desk_watch.h"

namespace kiosk {

class DeskBlocks {
  public:
    DeskBlocks(DeskTools tools, DeskJournal& journal, const DeskLink& link, const DeskWatch& watch,
               LeaseSettings settings);

    /// A leased number in place of central's failure, where the centre allows it; otherwise why there is
    /// none. Nothing is kept here: a number that does not reach the journal was not given.
    TicketResult in_place_of(const TicketFailure& failure, const TicketWish& wish);
    /// Leases when it is time; gives when to look again.
    Due look(const Now& now);
    /// How far central knows the journal: one that ends before that is an old one, whose numbers are burnt.
    /// False then.
    bool fits(std::int64_t acknowledged);

  private:
    void read_kept();
    void ask(const Now& now);
    void leased(const Result<TicketLease, TicketFailure>& answer);
    bool keep(const TicketLease& lease);
    /// Those that can be given; of the others, why not is told.
    [[nodiscard]] std::vector<TicketBlock> blocks_of(const TicketLease& lease) const;
    std::chrono::sys_seconds latest(const Now& now);

    DeskTools tools_;
    DeskJournal& journal_;
    const DeskLink& link_;
    const DeskWatch& watch_;
    LeaseSettings settings_;
    std::vector<TicketBlock> blocks_;  ///< of the lease that the journal holds
    bool read_ = false;
    bool asking_ = false;
    std::chrono::milliseconds not_before_{};
    BackOff back_off_;
    std::chrono::sys_seconds seen_{};
    std::chrono::milliseconds seen_at_{};
};

}  // namespace kiosk
