// What somebody of the staff did, as it is kept for good: no code, no factor, nobody's name but the
// account's.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "kiosk/core/name_table.h"

namespace kiosk::reference {

enum class AuditAct {
    logged_in,
    log_in_refused,
    logged_out,
    password_changed,
    account_added,
    password_reset,
    account_closed,
    account_opened,
    terminal_locked,
    terminal_unlocked,
    terminal_reloaded,
    terminal_offered,
    terminal_enrolled,
    terminal_revoked,
    terminal_forgotten,
    number_given,
    number_entered,
    number_taken_out,
    slip_wished,
    service_paused,
    service_resumed,
    appointment_booked,
    appointment_cancelled,
    day_closed,
    day_worked,
    day_taken_back,
    counter_opened,
    counter_paused,
    counter_went_on,
    counter_taken_over,
    counter_closed,
    called_next,
    called_again,
    not_come,
    started,
    finished,
    transferred,
    parked,
};

/// As the store keeps them.
inline constexpr NameTable<AuditAct, 38> AUDIT_ACT_NAMES{{
    {AuditAct::logged_in, "logged-in"},
    {AuditAct::log_in_refused, "log-in-refused"},
    {AuditAct::logged_out, "logged-out"},
    {AuditAct::password_changed, "password-changed"},
    {AuditAct::account_added, "account-added"},
    {AuditAct::password_reset, "password-reset"},
    {AuditAct::account_closed, "account-closed"},
    {AuditAct::account_opened, "account-opened"},
    {AuditAct::terminal_locked, "terminal-locked"},
    {AuditAct::terminal_unlocked, "terminal-unlocked"},
    {AuditAct::terminal_reloaded, "terminal-reloaded"},
    {AuditAct::terminal_offered, "terminal-offered"},
    {AuditAct::terminal_enrolled, "terminal-enrolled"},
    {AuditAct::terminal_revoked, "terminal-revoked"},
    {AuditAct::terminal_forgotten, "terminal-forgotten"},
    {AuditAct::number_given, "number-given"},
    {AuditAct::number_entered, "number-entered"},
    {AuditAct::number_taken_out, "number-taken-out"},
    {AuditAct::slip_wished, "slip-wished"},
    {AuditAct::service_paused, "service-paused"},
    {AuditAct::service_resumed, "service-resumed"},
    {AuditAct::appointment_booked, "appointment-booked"},
    {AuditAct::appointment_cancelled, "appointment-cancelled"},
    {AuditAct::day_closed, "day-closed"},
    {AuditAct::day_worked, "day-worked"},
    {AuditAct::day_taken_back, "day-taken-back"},
    {AuditAct::counter_opened, "counter-opened"},
    {AuditAct::counter_paused, "counter-paused"},
    {AuditAct::counter_went_on, "counter-went-on"},
    {AuditAct::counter_taken_over, "counter-taken-over"},
    {AuditAct::counter_closed, "counter-closed"},
    {AuditAct::called_next, "called-next"},
    {AuditAct::called_again, "called-again"},
    {AuditAct::not_come, "not-come"},
    {AuditAct::started, "started"},
    {AuditAct::finished, "finished"},
    {AuditAct::transferred, "transferred"},
    {AuditAct::parked, "parked"},
}};

struct AuditEntry {
    std::int64_t id = 0;  ///< rises with every act
    std::chrono::sys_seconds at{};
    std::string account;  ///< who; empty: whoever runs kiosk-central
    AuditAct act = AuditAct::logged_in;
    std::string subject;  ///< another account, a terminal, a number, a day or a counter; may be empty
    std::string
        detail;  ///< a number, a role, a service, a day's reason, the one who was there before; may be empty
    bool operator==(const AuditEntry&) const = default;
};

}  // namespace kiosk::reference
