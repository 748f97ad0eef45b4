// Why a request brought nothing that answers it, whatever was asked; each question has its own words for the
// same reasons.
#pragma once

#include <string>

#include "kiosk/core/lookup.h"
#include "kiosk/core/ticket.h"

namespace kiosk {

/// None of these says whether central has done what was asked.
enum class NoAnswerKind {
    no_link,
    slow,
    bad_answer,
    not_trusted,
    clock_wrong,
    not_authorised,
    central_trouble,
};

struct NoAnswer {
    NoAnswerKind kind = NoAnswerKind::bad_answer;
    std::string detail;  ///< for the engineer; holds no outside text
};

/// An HTTP status that no problem document of the contract explains.
NoAnswer no_answer_of_status(long http_status, const std::string& why);

LookupFailure lookup_failure(NoAnswer reason);
TicketFailure ticket_failure(NoAnswer reason);

}  // namespace kiosk
