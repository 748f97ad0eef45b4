// When the holder of an appointment gets a number. Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/reference/queue_rules.h"

namespace kiosk::reference {

/// What central knows of a booked time.
struct Appointment {
    std::string service;
    std::chrono::sys_seconds starts_at{};
    bool used = false;  ///< a wish has its number
};

/// Why a check-in that is heard for the first time gets no number for what the appointment itself says; none:
/// what holds for every wish decides.
std::optional<TicketFailure> check_in_refusal(const std::optional<Appointment>& appointment,
                                              const AppointmentRules& rules, std::chrono::sys_seconds now);

}  // namespace kiosk::reference
