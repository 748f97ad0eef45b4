#include "kiosk/reference/appointment_rules.h"

namespace kiosk::reference {

std::optional<TicketFailure> check_in_refusal(const std::optional<Appointment>& appointment,
                                              const AppointmentRules& rules, std::chrono::sys_seconds now) {
    using Kind = TicketFailureKind;
    if (!appointment) return TicketFailure{Kind::appointment_unknown, {}, {}};
    if (appointment->used) return TicketFailure{Kind::appointment_used, {}, {}};
    const auto day = local_time(appointment->starts_at).date;
    if (day != local_time(now).date)
        return TicketFailure{Kind::appointment_other_day, std::chrono::sys_days{day} - VIETNAM_OFFSET, {}};
    if (now > appointment->starts_at + rules.after) return TicketFailure{Kind::appointment_missed, {}, {}};
    const auto from = appointment->starts_at - rules.before;
    if (now < from) return TicketFailure{Kind::appointment_early, from, {}};
    return std::nullopt;
}

}  // namespace kiosk::reference
