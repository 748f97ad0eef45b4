// Values <-> JSON of the contract's queue half (openapi.yaml): profile, queues, tickets. Pure, like json.h.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/central/json.h"
#include "kiosk/core/ticket.h"

namespace kiosk {

/// What central answers, read by the terminal. The failure is always `bad_answer`; its detail names the
/// place.
Result<KioskProfile, TicketFailure> parse_profile(std::string_view bytes);
Result<QueueSituation, TicketFailure> parse_queues(std::string_view bytes);
/// `wish`: the answer must be about it.
TicketResult parse_ticket(std::string_view bytes, const TicketWish& wish);
TicketResult parse_ticket(std::string_view bytes, const CheckIn& check_in);
Result<Cancelled, TicketFailure> parse_cancelled(std::string_view bytes);

enum class TicketQuestion {
    wish,          ///< for a number
    check_in,      ///< for the number of an appointment
    cancellation,  ///< of a wish made before
    lease,         ///< for blocks of numbers
    any_other,     ///< profile, queues, journal entries: no answer to these ends anything
};
/// A body of any status that is not the question's success. Final (`is_final`) is only a problem document
/// whose type the contract makes final for this question, with the status that belongs to it.
TicketFailure parse_ticket_problem(long http_status, std::string_view bytes, TicketQuestion question);

/// What central answers, written by it. A profile's etag and time travel in headers.
std::string to_json(const KioskProfile& profile);
std::string to_json(const QueueSituation& situation);
std::string to_json(const Ticket& ticket);
std::string to_json(Cancelled outcome);

/// What the terminal sends; the key travels in the Idempotency-Key header (wishes) or in the body (the rest).
std::string to_json(const TicketWish& wish);
std::string to_json(const CheckIn& check_in);
std::string cancellation_json(const std::string& key);

/// Central's side, strict: an unknown member or a null is refused.
Result<TicketWish, QuestionRefused> parse_ticket_wish(std::string_view bytes, std::string key);
Result<CheckIn, QuestionRefused> parse_check_in(std::string_view bytes, std::string key);
Result<std::string, QuestionRefused> parse_cancellation(std::string_view bytes);

}  // namespace kiosk
