#include "kiosk/conformance/judges_blocks.h"

#include <set>

#include "kiosk/central/block_token.h"
#include "kiosk/central/offline_json.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/conformance/judges.h"

namespace kiosk::conformance {

std::vector<std::string> tokens_in(const Answer& lease) {
    const auto parsed = parse_lease(lease.body);
    return parsed ? parsed->tokens : std::vector<std::string>{};
}

std::vector<TicketBlock> blocks_in(const Answer& lease, const std::string& key) {
    std::vector<TicketBlock> blocks;
    for (const std::string& token : tokens_in(lease)) {
        if (auto block = read_block(token, key)) blocks.push_back(std::move(*block));
    }
    return blocks;
}

Verdict judge_lease(const Answer& lease) {
    if (Verdict status = judge_status(lease, 200); status.kind != Verdict::Kind::ok) return status;
    const auto parsed = parse_lease(lease.body);
    return parsed ? holds() : fails(parsed.error().detail);
}

Verdict judge_signatures(const Answer& lease, const std::string& key) {
    for (const std::string& token : tokens_in(lease)) {
        if (const auto content = signed_content(token, key); !content) return fails(content.error());
    }
    return holds();
}

Verdict judge_contents(const Answer& lease, const std::string& key) {
    for (const std::string& token : tokens_in(lease)) {
        if (!signed_content(token, key)) return skipped("a token that is not signed is not read");
        if (const auto block = read_block(token, key); !block) return fails(block.error().detail);
    }
    return holds();
}

Verdict judge_terminals(const std::vector<TicketBlock>& blocks, const LeaseAsked& asked) {
    for (const TicketBlock& block : blocks) {
        if (block.terminal != asked.terminal) return fails("terminal is not the one that asked");
    }
    return holds();
}

Verdict judge_days(const std::vector<TicketBlock>& blocks, const LeaseAsked& asked) {
    for (const TicketBlock& block : blocks) {
        if (block.service_day != asked.day) return fails("service_day is not the one that was asked for");
    }
    return holds();
}

Verdict judge_lease_names(const std::vector<TicketBlock>& blocks, const LeaseAsked& asked) {
    for (const TicketBlock& block : blocks) {
        if (block.lease != asked.lease) return fails("a block names another lease than its answer");
    }
    return holds();
}

Verdict judge_expiry(const std::vector<TicketBlock>& blocks, const LeaseAsked& asked) {
    for (const TicketBlock& block : blocks) {
        if (block.expires_at <= asked.now) return fails("expires_at has passed already");
    }
    return holds();
}

Verdict judge_services(const std::vector<TicketBlock>& blocks, const Answer& profile) {
    const auto offered = parse_profile(profile.body);
    if (!offered) return skipped("the profile could not be read");
    for (const TicketBlock& block : blocks) {
        bool known = false;
        for (const QueueService& service : offered->services)
            known |= service.id == block.service && service.offline;
        if (!known) return fails("a block of a service that the profile does not offer offline");
    }
    return holds();
}

Verdict judge_numbers_differ(const std::vector<TicketBlock>& blocks) {
    std::set<std::string> seen;
    for (const TicketBlock& block : blocks) {
        for (const auto& leased : block.numbers) {
            if (!seen.insert(leased.number).second) return fails("a number is in two blocks of one lease");
        }
    }
    return holds();
}

Verdict judge_never_again(const std::vector<TicketBlock>& before, const std::vector<TicketBlock>& after) {
    std::set<std::string> seen;
    for (const TicketBlock& block : before) {
        for (const auto& leased : block.numbers) seen.insert(leased.number);
    }
    for (const TicketBlock& block : after) {
        for (const auto& leased : block.numbers) {
            if (seen.contains(leased.number)) return fails("a number was leased twice in one day");
        }
    }
    return holds();
}

}  // namespace kiosk::conformance
