#include "kiosk/terminal/desk_pulse.h"

#include <algorithm>
#include <utility>

namespace kiosk {

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
    rhythm_.changed();
}

Due DeskPulse::look(const Now& now) {
    const auto due = rhythm_.due();
    if (!due || now.uptime < *due) return due;
    beat(now);
    return {};
}

void DeskPulse::beat(const Now& now) {
    rhythm_.began(now.uptime);
    const auto untold = journal_.if_open() == nullptr ? 0 : journal_.if_open()->untold();
    // By the clock as it is now: one that was wrong at the start has been set meanwhile.
    const auto started_at = now.wall - std::chrono::floor<std::chrono::seconds>(now.uptime - started_);
    tools_.source.beat({now.wall, started_at, version_, devices_, static_cast<std::int64_t>(untold)},
                       [this, soon = tools_.soon](const Result<HeartbeatAnswer, TicketFailure>& answer) {
                           soon([this, answer] { answered(answer); });
                       });
}

void DeskPulse::answered(const Result<HeartbeatAnswer, TicketFailure>& answer) {
    rhythm_.answered(answer);
    link_.note(answer);
    if (!answer) return;
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
