// What the contract says of leased numbers. Pure.
#pragma once

#include <string>
#include <vector>

#include "kiosk/conformance/exchange.h"
#include "kiosk/conformance/verdict.h"
#include "kiosk/core/ticket_block.h"

namespace kiosk::conformance {

/// Tokens of a lease.
std::vector<std::string> tokens_in(const Answer& lease);
/// Those that the key has signed and that hold a block.
std::vector<TicketBlock> blocks_in(const Answer& lease, const std::string& key);

Verdict judge_lease(const Answer& lease);
Verdict judge_signatures(const Answer& lease, const std::string& key);
/// Only of those that are signed.
Verdict judge_contents(const Answer& lease, const std::string& key);

struct LeaseAsked {
    std::string terminal, lease;
    std::chrono::year_month_day day{};
    std::chrono::sys_seconds now{};
};
Verdict judge_terminals(const std::vector<TicketBlock>& blocks, const LeaseAsked& asked);
Verdict judge_days(const std::vector<TicketBlock>& blocks, const LeaseAsked& asked);
Verdict judge_lease_names(const std::vector<TicketBlock>& blocks, const LeaseAsked& asked);
Verdict judge_expiry(const std::vector<TicketBlock>& blocks, const LeaseAsked& asked);
Verdict judge_services(const std::vector<TicketBlock>& blocks, const Answer& profile);
Verdict judge_numbers_differ(const std::vector<TicketBlock>& blocks);
Verdict judge_never_again(const std::vector<TicketBlock>& before, const std::vector<TicketBlock>& after);

}  // namespace kiosk::conformance
