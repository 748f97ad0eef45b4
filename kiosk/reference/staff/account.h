// Who works at the centre, and what each role may do: one account a person (decision 001 Art. 4.4, 12.6).
// Pure.
#pragma once

#include <string>

#include "kiosk/core/name_table.h"

namespace kiosk::reference {

enum class Role {
    clerk,          ///< serves at counters
    administrator,  ///< and keeps the accounts
    inspector,      ///< reads, and changes nothing (decision 001 Art. 8.1)
};

/// As the store and the command line have them.
inline constexpr NameTable<Role, 3> ROLE_NAMES{{
    {Role::clerk, "operator"},
    {Role::administrator, "administrator"},
    {Role::inspector, "inspector"},
}};

/// What an address of the staff's pages asks of whoever comes.
enum class Duty {
    own_account,
    see_counters,
    serve_at_counters,
    see_load,
    see_services,
    pause_services,
    keep_days,
    see_appointments,
    keep_appointments,
    see_terminals,
    steer_terminals,
    enrol_terminals,
    see_audit,
    see_reports,
    keep_accounts,
};

constexpr bool may(Role role, Duty duty) {
    switch (duty) {
        case Duty::own_account:
        case Duty::see_counters:
        case Duty::see_load:
        case Duty::see_services:
        case Duty::see_appointments:
        case Duty::see_terminals:
            return true;
        case Duty::serve_at_counters:
        case Duty::steer_terminals:
        case Duty::pause_services:
        case Duty::keep_appointments:
            return role != Role::inspector;
        case Duty::see_audit:
        case Duty::see_reports:
            return role != Role::clerk;
        case Duty::keep_accounts:
        case Duty::keep_days:
        case Duty::enrol_terminals:
            return role == Role::administrator;
    }
    return false;
}

struct Account {
    std::string name;   ///< [a-z0-9._-]{1,32}, what is typed at the log-in
    std::string shown;  ///< what colleagues and the audit call them
    Role role = Role::clerk;
    bool must_change = true;  ///< the password, before anything else
    bool is_closed = false;
    bool operator==(const Account&) const = default;
};

bool is_account_name(std::string_view text);

}  // namespace kiosk::reference
