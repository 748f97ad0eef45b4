// The pages of the log-in and of the own password. Pure.
#pragma once

#include <optional>
#include <string>

#include "kiosk/core/time.h"
#include "kiosk/reference/staff/log_in_rules.h"
#include "kiosk/reference/staff/staff_page.h"

namespace kiosk::reference {

struct LogInSaid {
    enum class Kind { nothing, wrong, locked } kind = Kind::nothing;
    std::optional<LocalTime> locked_until{};
};

std::string log_in_page(const Catalogue& words, const LogInSaid& outcome);

enum class PasswordSaid { nothing, wrong_old, too_short, too_long, is_old, holds_name, not_repeated };
PasswordSaid said_of(PasswordFault fault);
std::string password_page(const StaffFrame& frame, PasswordSaid outcome);

}  // namespace kiosk::reference
