// Values <-> JSON of what a terminal says of itself, and of what central wishes of it. Pure, like json.h.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/central/json.h"
#include "kiosk/core/heartbeat.h"
#include "kiosk/core/ticket.h"

namespace kiosk {

/// What central answers, read by the terminal. The failure is always `bad_answer`.
Result<HeartbeatAnswer, TicketFailure> parse_heartbeat_answer(std::string_view bytes);
/// The same, written by central.
std::string to_json(const HeartbeatAnswer& answer);

/// What the terminal sends.
std::string to_json(const Heartbeat& heartbeat);
/// Central's side, strict: an unknown member or a null is refused.
Result<Heartbeat, QuestionRefused> parse_heartbeat(std::string_view bytes);

}  // namespace kiosk
