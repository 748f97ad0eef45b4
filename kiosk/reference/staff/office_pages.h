// The pages of accounts and of the audit. Pure.
#pragma once

#include <string>
#include <vector>

#include "kiosk/reference/staff/audit_entry.h"
#include "kiosk/reference/staff/staff_page.h"
#include "kiosk/reference/staff/staff_tables.h"

namespace kiosk::reference {

struct AccountsSaid {
    enum class Kind { nothing, added, reset, name_taken, name_wrong } kind = Kind::nothing;
    std::string name;      ///< whose
    std::string password;  ///< the first one, shown this once
};

std::string accounts_page(const StaffFrame& frame, const std::vector<KeptAccount>& accounts,
                          std::chrono::sys_seconds now, const AccountsSaid& outcome);

/// So many lines a page.
inline constexpr int AUDIT_LINES = 100;
std::string audit_page(const StaffFrame& frame, const std::vector<AuditEntry>& entries);

}  // namespace kiosk::reference
