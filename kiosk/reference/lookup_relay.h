// Passes lookups on to another program that answers the lookup part of the same contract, such as
// kiosk-adapter. What comes back is read and written anew: what the contract does not know never leaves.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/central/network_thread.h"
#include "kiosk/central/reply.h"
#include "kiosk/http/http_server.h"
#include "kiosk/reference/lookup_request.h"

namespace kiosk::reference {

struct RelayedAnswer {
    HttpResponse answer;
    std::string_view verdict;  ///< for the log: "level1", "upstream_slow", …
    std::string detail{};      ///< for the engineer; no code, factor or outside text; empty: all is said
};

/// What the other program's reply means for the terminal that asked. Pure.
RelayedAnswer relayed_answer(const kiosk::Outcome& outcome, const LookupQuestion& question);

class LookupRelay {
  public:
    using Answered = std::function<void(const RelayedAnswer&)>;

    /// Judges the settings and reads the token's file; opens no connection yet. Each request names the
    /// terminal that asks, whatever `settings` say of one.
    static Result<std::unique_ptr<LookupRelay>, CentralSettingsRefused> open(const CentralSettings& settings);
    /// Who still waits is never answered.
    ~LookupRelay() = default;
    LookupRelay(const LookupRelay&) = delete;
    LookupRelay& operator=(const LookupRelay&) = delete;

    /// From any thread. `answered` is called once, within `request_time_out` of the settings: at once when
    /// too many wait, else on the relay's thread.
    void look_up(const LookupRequest& request, Answered answered);

  private:
    explicit LookupRelay(ExchangeSettings settings);

    std::atomic<int> waiting_{0};
    NetworkThread network_;
};

}  // namespace kiosk::reference
