// What central's reply to each question means. Pure: a status, a body and a header in, a value or a typed
// failure out.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "kiosk/central/no_answer.h"
#include "kiosk/core/result.h"
#include "kiosk/terminal/ticket_source.h"

namespace kiosk {

/// Views into the exchange that brought it.
struct Reply {
    long status = 0;
    std::string_view body;
    std::string_view etag;             ///< empty: none, or one that could not be sent back as it is
    std::string_view content_type{};   ///< as it came; empty: none
    std::string_view cache_control{};  ///< the same
};

/// How a request ended.
using Outcome = Result<Reply, NoAnswer>;

LookupResult lookup_in(const Outcome& outcome, const LookupQuestion& question);

/// `asked` is the etag that the request named; empty: none.
TicketSource::ProfileResult profile_in(const Outcome& outcome, const std::string& asked,
                                       std::chrono::sys_seconds now);
Result<QueueSituation, TicketFailure> queues_in(const Outcome& outcome);
TicketResult ticket_in(const Outcome& outcome, const TicketWish& wish);
TicketResult ticket_in(const Outcome& outcome, const CheckIn& check_in);
Result<Cancelled, TicketFailure> cancelled_in(const Outcome& outcome);
/// `entries`: how many were told.
Result<EntriesTold, TicketFailure> told_in(const Outcome& outcome, std::size_t entries);
Result<TicketLease, TicketFailure> lease_in(const Outcome& outcome);
Result<HeartbeatAnswer, TicketFailure> heartbeat_in(const Outcome& outcome);
Result<std::string, TicketFailure> enrolled_in(const Outcome& outcome);

}  // namespace kiosk
