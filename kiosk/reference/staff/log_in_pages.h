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

/// `fault`: why the last form changed nothing; none: nothing was sent yet.
std::string password_page(const StaffFrame& frame, const std::optional<PasswordFault>& fault);

}  // namespace kiosk::reference
