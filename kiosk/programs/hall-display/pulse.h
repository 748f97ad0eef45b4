// Tells central how this display is, as terminals do.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "kiosk/central/client.h"
#include "kiosk/central/pulse_rhythm.h"
#include "kiosk/core/heartbeat.h"

namespace hall_display {

class Pulse {
  public:
    /// A central that knows no token and no certificate of this display would refuse it: none then.
    static kiosk::Result<std::unique_ptr<Pulse>, std::string> open(const kiosk::CentralSettings& settings);

    /// Tells what is due: `devices` as they are now. About once a second; `uptime`: since the start of the
    /// program, by a clock that only runs on.
    void look(std::chrono::milliseconds uptime, std::chrono::sys_seconds wall,
              const std::vector<kiosk::DeviceReport>& devices);

  private:
    explicit Pulse(std::unique_ptr<kiosk::CentralClient> client) : client_(std::move(client)) {}
    void answered(const kiosk::Result<kiosk::HeartbeatAnswer, kiosk::TicketFailure>& answer);

    std::vector<kiosk::DeviceReport> told_;
    std::mutex mutex_;  ///< of the rhythm
    kiosk::PulseRhythm rhythm_;
    std::unique_ptr<kiosk::CentralClient> client_;  ///< last: its thread uses the rest
};

}  // namespace hall_display
