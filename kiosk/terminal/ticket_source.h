// What the terminal asks central about queues and tickets. kiosk/central implements it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/heartbeat.h"
#include "kiosk/core/ticket_block.h"

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
    /// The same for an appointment.
    virtual void check_in(const CheckIn& check_in, std::function<void(TicketResult)> answered) = 0;
    virtual void cancel(const std::string& key,
                        std::function<void(Result<Cancelled, TicketFailure>)> answered) = 0;
    /// At most JOURNAL_ENTRIES_MAX, in their order. Telling an entry twice changes nothing; telling none asks
    /// how far central knows this terminal's journal.
    virtual void tell(std::vector<JournalEntry> entries,
                      std::function<void(Result<EntriesTold, TicketFailure>)> answered) = 0;

    /// Blocks of numbers for this service day in place of all that this terminal had. Ask when every offline
    /// number has been told: central takes back what the earlier blocks have left.
    virtual void lease(std::chrono::year_month_day service_day,
                       std::function<void(Result<TicketLease, TicketFailure>)> answered) = 0;

    /// How the terminal is, and what central wishes of it.
    virtual void beat(const Heartbeat& heartbeat,
                      std::function<void(Result<HeartbeatAnswer, TicketFailure>)> answered) = 0;
};

}  // namespace kiosk
