// Asks central over HTTPS: one network thread, every failure told apart, no deadline of the citizen's ever
// overrun.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "kiosk/central/endpoint.h"
#include "kiosk/terminal/runner.h"
#include "kiosk/terminal/ticket_source.h"

namespace kiosk {

class NetworkThread;

class CentralClient final : public DossierSource, public TicketSource {
  public:
    using WallClock = std::function<std::chrono::sys_seconds()>;

    /// Reads the token file and judges the settings; opens no connection yet. `wall` is asked on the network
    /// thread, to tell a bad certificate from a bad clock and to date a profile.
    static Result<std::unique_ptr<CentralClient>, CentralSettingsRefused> open(
        const CentralSettings& settings, WallClock wall = system_clock());
    /// Ends the thread; what is still under way is never answered.
    ~CentralClient() override;

    /// `answered` is called once, on the network thread, at most `request_time_out` later; never after
    /// `cancel` returned to the network thread's queue, though an answer already on its way may still arrive.
    void look_up(RequestId request, LookupQuestion question,
                 std::function<void(RequestId, LookupResult)> answered) override;
    void cancel(RequestId request) override;

    void fetch_profile(const std::string& etag, std::function<void(ProfileResult)> answered) override;
    void fetch_queues(std::function<void(Result<QueueSituation, TicketFailure>)> answered) override;
    void issue(const TicketWish& wish, std::function<void(TicketResult)> answered) override;
    void check_in(const CheckIn& check_in, std::function<void(TicketResult)> answered) override;
    void cancel(const std::string& key,
                std::function<void(Result<Cancelled, TicketFailure>)> answered) override;
    void tell(std::vector<JournalEntry> entries,
              std::function<void(Result<EntriesTold, TicketFailure>)> answered) override;
    void lease(std::chrono::year_month_day service_day,
               std::function<void(Result<TicketLease, TicketFailure>)> answered) override;
    void beat(const Heartbeat& heartbeat,
              std::function<void(Result<HeartbeatAnswer, TicketFailure>)> answered) override;

    /// Binds the settings' identity to the terminal that the code was made for; `answered` gets its id.
    /// `not_authorised`: the code is wrong, used or old. The same code and identity are answered alike.
    void enrol(const std::string& code, std::function<void(Result<std::string, TicketFailure>)> answered);

  private:
    CentralClient(std::unique_ptr<NetworkThread> network, WallClock wall);
    static WallClock system_clock();

    WallClock wall_;
    std::unique_ptr<NetworkThread> network_;
};

}  // namespace kiosk
