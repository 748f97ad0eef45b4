#include "kiosk/programs/hall-display/pulse.h"

namespace hall_display {

kiosk::Result<std::unique_ptr<Pulse>, std::string> Pulse::open(const kiosk::CentralSettings& settings) {
    if (settings.identity_file.empty() && settings.token_file.empty()) return std::unique_ptr<Pulse>{};
    auto client = kiosk::CentralClient::open(settings);
    if (!client) return kiosk::Failure{client.error().detail};
    return std::unique_ptr<Pulse>(new Pulse(std::move(*client)));
}

void Pulse::look(std::chrono::milliseconds uptime, std::chrono::sys_seconds wall,
                 const std::vector<kiosk::DeviceReport>& devices) {
    {
        const std::lock_guard lock(mutex_);
        if (devices != told_) rhythm_.changed();
        const auto due = rhythm_.due();
        if (!due || uptime < *due) return;
        rhythm_.began(uptime);
    }
    told_ = devices;
    // By the clock as it is now: one that was wrong at the start has been set meanwhile.
    const auto started_at = wall - std::chrono::floor<std::chrono::seconds>(uptime);
    client_->beat({wall, started_at, MOTCUA_VERSION, devices, 0},
                  [this](const auto& answer) { answered(answer); });
}

void Pulse::answered(const kiosk::Result<kiosk::HeartbeatAnswer, kiosk::TicketFailure>& answer) {
    const std::lock_guard lock(mutex_);
    rhythm_.answered(answer);
}

}  // namespace hall_display
