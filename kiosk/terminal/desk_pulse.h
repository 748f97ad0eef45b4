// Tells central now and then how this terminal is, and hears what is wished of it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/central/pulse_rhythm.h"
#include "kiosk/terminal/desk_link.h"

namespace kiosk {

class DeskPulse {
  public:
    /// `version`: of the program. `reload`: central wishes that the profile be fetched anew.
    DeskPulse(DeskTools tools, DeskJournal& journal, DeskLink& link, std::string version,
              std::function<void()> reload);

    /// As it is from now on; told soon, but not with every flicker.
    void device(DeviceReport report);
    /// Does what is due; gives when more will be.
    Due look(const Now& now);

  private:
    void beat(const Now& now);
    void answered(const Result<HeartbeatAnswer, TicketFailure>& answer);
    void pass_on(const WishedCopy& wished);

    DeskTools tools_;
    DeskJournal& journal_;
    DeskLink& link_;
    std::string version_;
    std::function<void()> reload_;
    std::chrono::milliseconds started_;  ///< uptime
    std::vector<DeviceReport> devices_;
    PulseRhythm rhythm_;
    std::optional<std::int64_t> reloads_;  ///< of the latest answer
};

}  // namespace kiosk
