#include "kiosk/terminal/desk_watch.h"

#include <utility>

#include "kiosk/central/profile_cache.h"

namespace kiosk {
namespace {

/// How old the date on disk may be before a profile that still holds is written again.
constexpr std::chrono::hours DATE_LIFE{1};

}  // namespace

DeskWatch::DeskWatch(DeskTools tools, std::filesystem::path profile_file, DeskLink& link)
    : tools_(std::move(tools)), profile_file_(std::move(profile_file)), link_(link) {
    if (auto kept = read_profile(profile_file_)) {
        profile_ = std::make_shared<const KioskProfile>(std::move(*kept));
        tools_.report(event::ProfileChanged{profile_});
    }
}

void DeskWatch::want_queues(bool wanted) {
    queues_wanted_ = wanted;
    queues_due_ = {};
}

void DeskWatch::profile_old() {
    profile_due_ = {};
}

Due DeskWatch::look(const Now& now) {
    Due next;
    if (!fetching_profile_) {
        if (now.uptime >= profile_due_) {
            fetch_profile();
        } else {
            next = profile_due_;
        }
    }
    if (!queues_wanted_ || fetching_queues_) return next;
    if (now.uptime < queues_due_) return earlier(next, queues_due_);
    fetch_queues();
    return next;
}

void DeskWatch::fetch_profile() {
    fetching_profile_ = true;
    profile_due_ = tools_.clock.now().uptime + PROFILE_EVERY;
    tools_.source.fetch_profile(profile_ ? profile_->etag : "",
                                [this, soon = tools_.soon](TicketSource::ProfileResult result) {
                                    soon([this, result = std::move(result)] { profile_came(result); });
                                });
}

void DeskWatch::profile_came(TicketSource::ProfileResult result) {
    fetching_profile_ = false;
    link_.note(result);
    if (!result) {
        profile_due_ = tools_.clock.now().uptime + profile_back_off_.after_failure();
        return;
    }
    profile_back_off_.succeeded();
    if (*result) {
        take_profile(std::move(**result));
    } else if (profile_) {
        confirm_profile();
    }
}

void DeskWatch::take_profile(KioskProfile profile) {
    // One that cannot be written is fetched again after the next start.
    (void)write_profile(profile_file_, profile);
    profile_ = std::make_shared<const KioskProfile>(std::move(profile));
    tools_.report(event::ProfileChanged{profile_});
}

void DeskWatch::confirm_profile() {
    const auto now = tools_.clock.now().wall;
    if (now - profile_->fetched_at < DATE_LIFE) return;
    KioskProfile same = *profile_;
    same.fetched_at = now;
    take_profile(std::move(same));
}

void DeskWatch::fetch_queues() {
    fetching_queues_ = true;
    queues_due_ = tools_.clock.now().uptime + QUEUES_EVERY;
    tools_.source.fetch_queues([this, soon = tools_.soon](Result<QueueSituation, TicketFailure> result) {
        soon([this, result = std::move(result)] { queues_came(result); });
    });
}

void DeskWatch::queues_came(Result<QueueSituation, TicketFailure> result) {
    fetching_queues_ = false;
    link_.note(result);
    if (!queues_wanted_) return;
    tools_.report(
        event::QueuesChanged{result ? std::make_shared<const QueueSituation>(std::move(*result)) : nullptr});
}

}  // namespace kiosk
