#include "kiosk/terminal/desk_pulse.h"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

/// A loose plug must not ring at central ten times a second.
constexpr std::chrono::seconds BETWEEN_LEAST = HEARTBEAT_EVERY_LEAST;

}  // namespace

DeskPulse::DeskPulse(DeskTools tools, DeskJournal& journal, DeskLink& link, std::string version,
                     std::function<void()> reload)
    : tools_(std::move(tools)),
      journal_(journal),
      link_(link),
      version_(std::move(version)),
      reload_(std::move(reload)),
      started_(tools_.clock.now().uptime) {}

void DeskPulse::device(DeviceReport report) {
    const auto known = std::find_if(devices_.begin(), devices_.end(),
                                    [&](const DeviceReport& other) { return other.device == report.device; });
    if (known == devices_.end()) {
        devices_.push_back(std::move(report));
    } else if (known->state != report.state) {
        known->state = std::move(report.state);
    } else {
        return;
    }
    due_ = std::min(due_, beaten_ + BETWEEN_LEAST);
}

Due DeskPulse::look(const Now& now) {
    if (under_way_) return {};
    if (now.uptime < due_) return due_;
    beat(now);
    return {};
}

void DeskPulse::beat(const Now& now) {
    under_way_ = true;
    beaten_ = now.uptime;
    const auto untold = journal_.if_open() == nullptr ? 0 : journal_.if_open()->untold();
    // By the clock as it is now: one that was wrong at the start has been set meanwhile.
    const auto started_at = now.wall - std::chrono::floor<std::chrono::seconds>(now.uptime - started_);
    tools_.source.beat({now.wall, started_at, version_, devices_, static_cast<std::int64_t>(untold)},
                       [this, soon = tools_.soon](const Result<HeartbeatAnswer, TicketFailure>& answer) {
                           soon([this, answer] { answered(answer); });
                       });
}

void DeskPulse::answered(const Result<HeartbeatAnswer, TicketFailure>& answer) {
    under_way_ = false;
    link_.note(answer);
    if (!answer) {
        // A central that knows no heartbeats loses nothing by being asked rarely.
        const bool is_strange = !is_outage(answer.error().kind);
        due_ = beaten_ +
               (is_strange ? std::chrono::milliseconds{HEARTBEAT_EVERY_MOST} : back_off_.after_failure());
        return;
    }
    back_off_.succeeded();
    due_ = beaten_ + answer->every;
    const auto before = std::exchange(reloads_, answer->reload);
    if (before && *before != answer->reload) reload_();
    for (const auto& wished : answer->copies) pass_on(wished);
}

/// The journal tells what was begun already, whatever central heard of it and however often it asks.
void DeskPulse::pass_on(const WishedCopy& wished) {
    const auto ready = journal_.ready();
    if (!ready) return;
    const auto kept = (*ready)->find(wished.key);
    if (!kept || !*kept || !(*kept)->ticket || (*kept)->copies >= wished.copy) return;
    Ticket ticket = *(*kept)->ticket;
    ticket.secret = wished.secret;
    tools_.report(event::CopyWished{std::move(ticket)});
}

}  // namespace kiosk
