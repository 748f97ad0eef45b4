// A queue ticket, the citizen's intention that it answers, and what became of its slip. Ticket state and
// print state are two things (product T5).
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/core/result.h"
#include "kiosk/core/service.h"
#include "kiosk/core/time.h"

namespace kiosk {

/// One citizen wants one number. `key` names it for ever: central answers the same key with the same ticket.
struct TicketWish {
    std::string key;       ///< random, 36 characters [a-z0-9-]; the contract's Idempotency-Key
    std::string service;   ///< QueueService::id; empty: an appointment's, known once central has answered
    std::string priority;  ///< PriorityGroup::id; empty: none
    std::chrono::year_month_day service_day{};  ///< local date on which it was wished
    bool operator==(const TicketWish&) const = default;
};

/// Somebody who booked a time is here and wants the number of their appointment. The code is known to them
/// alone: it goes to central and nowhere else.
struct CheckIn {
    std::string key;   ///< as of a wish
    std::string code;  ///< as parse_appointment_code gives it
    std::chrono::year_month_day service_day{};
    bool operator==(const CheckIn&) const = default;
};

struct Ticket {
    std::string key;
    std::string number;  ///< as called in the hall: [A-Z0-9]{2,6}; never put together by the terminal online
    std::string service;
    std::chrono::year_month_day service_day{};
    std::chrono::sys_seconds issued_at{};
    std::optional<int> ahead;         ///< people before this one when it was issued
    std::optional<int> wait_minutes;  ///< central's estimate then
    std::string secret;               ///< 32 hex digits that the follow address ends with; empty: none
    bool offline = false;             ///< from a leased block
    bool operator==(const Ticket&) const = default;
};

/// The public page that follows this ticket; empty: there is none.
[[nodiscard]] inline std::string follow_address(const TicketPolicy& policy, const Ticket& ticket) {
    if (policy.follow_base.empty() || ticket.secret.empty()) return {};
    return policy.follow_base + ticket.secret;
}

enum class TicketState { issued, voided, superseded };

/// none: never tried. unknown: bytes left, nobody said what became of them.
enum class PrintState { none, sent, printed, failed, unknown };

enum class TicketFailureKind {
    // Central has answered for good: this key will never have a number, or is none of this terminal's.
    closed,                 ///< day off, holiday or outside hours, as central sees it
    used_up,                ///< the day's contingent
    paused,                 ///< this service, for now
    locked,                 ///< this terminal
    service_unknown,        ///< the profile is old: fetch it again
    day_over,               ///< wished on a service day that has passed
    barred,                 ///< the wish was cancelled before
    appointment_unknown,    ///< to a check-in, as the next four: no such code, or a cancelled booking
    appointment_other_day,  ///< `until` is the first moment of its day, before or after this one
    appointment_early,      ///< numbers are given from `until`
    appointment_missed,     ///< its time has passed
    appointment_used,       ///< another wish has its number
    offline_forbidden,      ///< to a question for leased numbers: this centre gives none without central
    ticket_unknown,         ///< to a cancellation: the key is another terminal's
    // Nobody knows whether there is a number: the wish stays open until it is asked again or cancelled.
    no_link,
    slow,
    bad_answer,
    not_trusted,
    clock_wrong,
    not_authorised,
    central_trouble,
    not_kept,         ///< the journal could not be written, so central was never asked
    offline_used_up,  ///< no link, and the leased numbers for such a time are all given
};

/// Has central said its last word on this key, so that asking again is of no use?
[[nodiscard]] constexpr bool is_final(TicketFailureKind kind) {
    return kind <= TicketFailureKind::ticket_unknown;
}

/// Is central out of reach, so that a leased number may take the place of its answer?
[[nodiscard]] constexpr bool is_outage(TicketFailureKind kind) {
    return kind == TicketFailureKind::no_link || kind == TicketFailureKind::slow ||
           kind == TicketFailureKind::central_trouble;
}

struct TicketFailure {
    TicketFailureKind kind = TicketFailureKind::bad_answer;
    std::optional<std::chrono::sys_seconds> until;  ///< paused; of an appointment, as its kinds say
    std::string detail;                             ///< for the engineer; holds no outside text
    bool operator==(const TicketFailure&) const = default;
};

using TicketResult = Result<Ticket, TicketFailure>;

/// What cancelling a wish came to. Idempotent: asking again gives the same.
enum class Cancelled {
    voided,      ///< there was a ticket, it is void now
    barred,      ///< there was none, and there never will be
    superseded,  ///< there was one, and another took its place before
};

/// What central is told of a ticket's slip.
struct PrintReport {
    std::string key;  ///< of the wish
    PrintState state = PrintState::none;
    bool copy = false;
    std::chrono::sys_seconds at{};
    bool operator==(const PrintReport&) const = default;
};

}  // namespace kiosk
