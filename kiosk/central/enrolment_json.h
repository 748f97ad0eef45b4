// Values <-> JSON of a terminal's enrolment. Pure, like json.h.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/central/json.h"
#include "kiosk/core/ticket.h"

namespace kiosk {

/// What the terminal sends; the code as parse_enrolment_code gives it.
std::string enrolment_json(const std::string& code);
/// The same, read by central, strict: an unknown member or a null is refused.
Result<std::string, QuestionRefused> parse_enrolment(std::string_view bytes);

/// What central answers: the id that the terminal has from now on.
std::string enrolled_json(const std::string& terminal);
/// The same, read by the terminal. The failure is always `bad_answer`.
Result<std::string, TicketFailure> parse_enrolled(std::string_view bytes);

}  // namespace kiosk
