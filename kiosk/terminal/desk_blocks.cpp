#include "kiosk/terminal/desk_blocks.h"

#include <algorithm>
#include <utility>

#include "kiosk/central/block_token.h"
#include "kiosk/central/lease_file.h"
#include "kiosk/terminal/offline_rules.h"

namespace kiosk {
namespace {

/// What central could not lease now, because a contingent is used up, it is not asked for again at once.
constexpr std::chrono::minutes LEASE_APART{15};

Ticket offline_ticket(const TicketWish& wish, const TicketBlock::Number& number,
                      std::chrono::sys_seconds now) {
    Ticket ticket;
    ticket.key = wish.key;
    ticket.number = number.number;
    ticket.service = wish.service;
    ticket.service_day = wish.service_day;
    ticket.issued_at = now;
    ticket.secret = number.secret;
    ticket.offline = true;
    return ticket;
}

/// None: empty.
std::string fault_of(const TicketBlock& block, const TicketLease& lease, const std::string& terminal) {
    if (block.lease != lease.lease) return "a block is of another lease";
    if (block.terminal != terminal) return "a block is of another terminal";
    return {};
}

LeftNumbers::Gave what_was_given(const Journal& journal) {
    return [&journal](const std::string& number, std::chrono::year_month_day day) {
        return journal.gave(number, day);
    };
}

}  // namespace

DeskBlocks::DeskBlocks(DeskTools tools, DeskJournal& journal, const DeskLink& link, const DeskWatch& watch,
                       LeaseSettings settings)
    : tools_(std::move(tools)),
      journal_(journal),
      link_(link),
      watch_(watch),
      settings_(std::move(settings)) {}

TicketResult DeskBlocks::in_place_of(const TicketFailure& failure, const TicketWish& wish) {
    const KioskProfile* profile = watch_.profile();
    const Now now = tools_.clock.now();
    const bool allowed = is_outage(failure.kind) && profile && journal_.if_open() &&
                         !settings_.public_key.empty() &&
                         may_go_offline(*profile, wish, link_.down_for(), now);
    if (!allowed) return Failure{failure};
    read_kept();
    const auto gave = what_was_given(*journal_.if_open());
    const auto* number = LeftNumbers{blocks_, gave}.next(wish, latest(now));
    if (number) return offline_ticket(wish, *number, now.wall);
    TicketFailure none;
    none.kind = TicketFailureKind::offline_used_up;
    none.detail = failure.detail;
    return Failure{std::move(none)};
}

Due DeskBlocks::look(const Now& now) {
    Journal* journal = journal_.if_open();
    const KioskProfile* profile = watch_.profile();
    if (asking_ || !journal || !profile || settings_.public_key.empty()) return std::nullopt;
    read_kept();
    if (!blocks_.empty()) (void)journal->leased(journal->lease(), latest(now));
    // Central takes back what earlier blocks have left: it must know all that was given of them.
    const bool may_ask =
        wants_blocks(*profile) && now.clock_known_right && !link_.is_down() && !journal->has_untold_numbers();
    const auto gave = what_was_given(*journal);
    if (!may_ask || !LeftNumbers{blocks_, gave}.run_low(local_time(now.wall).date, latest(now)))
        return std::nullopt;
    if (now.uptime < not_before_) return not_before_;
    ask(now);
    return std::nullopt;
}

void DeskBlocks::ask(const Now& now) {
    asking_ = true;
    not_before_ = now.uptime + LEASE_APART;
    tools_.source.lease(local_time(now.wall).date,
                        [this, soon = tools_.soon](Result<TicketLease, TicketFailure> answer) {
                            soon([this, answer = std::move(answer)] { leased(answer); });
                        });
}

void DeskBlocks::leased(const Result<TicketLease, TicketFailure>& answer) {
    asking_ = false;
    if (answer && keep(*answer)) {
        back_off_.succeeded();
        return;
    }
    if (answer || !is_final(answer.error().kind))
        not_before_ = tools_.clock.now().uptime + back_off_.after_failure();
}

bool DeskBlocks::keep(const TicketLease& lease) {
    // First the numbers, then the word that they hold: of a lease half kept, none is ever given.
    const Now now = tools_.clock.now();
    const bool kept = write_lease(settings_.file, lease) && journal_.if_open()->leased(lease.lease, now.wall);
    if (!kept) return false;
    blocks_ = blocks_of(lease);
    seen_ = now.wall;
    seen_at_ = now.uptime;
    return true;
}

void DeskBlocks::read_kept() {
    if (read_) return;
    read_ = true;
    const auto lease = read_lease(settings_.file);
    if (lease && !lease->lease.empty() && lease->lease == journal_.if_open()->lease())
        blocks_ = blocks_of(*lease);
}

std::vector<TicketBlock> DeskBlocks::blocks_of(const TicketLease& lease) const {
    std::vector<TicketBlock> blocks;
    std::string why;
    for (const std::string& token : lease.tokens) {
        auto block = read_block(token, settings_.public_key);
        const std::string fault = block ? fault_of(*block, lease, settings_.terminal) : block.error().detail;
        if (fault.empty())
            blocks.push_back(*std::move(block));
        else
            why = fault;
    }
    if (!why.empty()) tools_.alarms.unbelieved(why);
    return blocks;
}

bool DeskBlocks::fits(std::int64_t acknowledged) {
    Journal& journal = *journal_.if_open();
    if (acknowledged <= journal.last_id()) return true;
    blocks_.clear();
    read_ = true;
    (void)journal.leased("", tools_.clock.now().wall);
    return false;
}

/// Runs on with the uptime when the clock is set back: that brings no expired number back.
std::chrono::sys_seconds DeskBlocks::latest(const Now& now) {
    const auto passed = std::chrono::floor<std::chrono::seconds>(now.uptime - seen_at_);
    const auto kept = journal_.if_open()->latest_moment();
    seen_ = std::max({now.wall, seen_ + passed, kept});
    seen_at_ = now.uptime;
    return seen_;
}

}  // namespace kiosk
