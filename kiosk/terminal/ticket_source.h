// What the terminal asks central about queues and tickets. kiosk/central implements it.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "kiosk/core/ticket.h"

namespace kiosk {

/// Every callback comes once, from the network thread, within the request's time-out.
class TicketSource {
  public:
    virtual ~TicketSource() = default;

    /// none: what `etag` names still holds.
    using ProfileResult = Result<std::optional<KioskProfile>, TicketFailure>;
    virtual void fetch_profile(const std::string& etag, std::function<void(ProfileResult)> answered) = 0;
    virtual void fetch_queues(std::function<void(Result<QueueSituation, TicketFailure>)> answered) = 0;

    /// May be asked again with the same wish at any time: the answer is the same.
    virtual void issue(const TicketWish& wish, std::function<void(TicketResult)> answered) = 0;
    virtual void cancel(const std::string& key,
                        std::function<void(Result<Cancelled, TicketFailure>)> answered) = 0;
    /// Telling the same report twice changes nothing.
    struct Told {};
    virtual void tell(const PrintReport& report,
                      std::function<void(Result<Told, TicketFailure>)> answered) = 0;
};

}  // namespace kiosk
