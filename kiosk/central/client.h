// Asks central over HTTPS: one network thread, every failure told apart, no deadline of the citizen's ever
// overrun.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "kiosk/central/endpoint.h"
#include "kiosk/terminal/runner.h"

namespace kiosk {

class CentralClient final : public DossierSource {
  public:
    using WallClock = std::function<std::chrono::sys_seconds()>;

    /// Reads the token file and judges the settings; opens no connection yet. `wall` is asked on the network
    /// thread, only to tell a bad certificate from a bad clock.
    static Result<std::unique_ptr<CentralClient>, CentralSettingsRefused> open(
        const CentralSettings& settings, WallClock wall = system_clock());
    /// Ends the thread; what is still under way is never answered.
    ~CentralClient() override;

    /// `answered` is called once, on the network thread, at most `request_time_out` later; never after
    /// `cancel` returned to the network thread's queue, though an answer already on its way may still arrive.
    void look_up(RequestId request, LookupQuestion question,
                 std::function<void(RequestId, LookupResult)> answered) override;
    void cancel(RequestId request) override;

  private:
    struct Parts;
    explicit CentralClient(std::unique_ptr<Parts> parts);
    static WallClock system_clock();
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
