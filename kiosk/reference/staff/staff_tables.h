// The rows of accounts, sessions and the audit; decides nothing. Throws DatabaseError.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/reference/database.h"
#include "kiosk/reference/staff/account.h"
#include "kiosk/reference/staff/audit_entry.h"
#include "kiosk/reference/staff/log_in_rules.h"
#include "kiosk/visit/state.h"

namespace kiosk::reference {

struct KeptAccount {
    Account account;
    std::string password;  ///< hash
    Tries tries;
};

struct KeptSession {
    std::string account;
    Language language = Language::vietnamese;
    SessionTimes times;
};

class StaffTables {
  public:
    explicit StaffTables(Database& database) : database_(database) {}

    std::optional<KeptAccount> account(const std::string& name);
    std::vector<KeptAccount> accounts();  ///< by name
    void add(const Account& account, const std::string& password);
    void keep_password(const std::string& name, const std::string& password, bool must_change);
    void keep_tries(const std::string& name, const Tries& tries);
    void keep_closed(const std::string& name, bool is_closed);

    /// `token`: its keyed hash.
    void add_session(const std::string& token, const KeptSession& session);
    std::optional<KeptSession> session(const std::string& token);
    void keep_seen(const std::string& token, std::chrono::sys_seconds at);
    void keep_language(const std::string& token, Language language);
    void end_session(const std::string& token);
    void end_sessions_of(const std::string& name);
    void forget_sessions_before(std::chrono::sys_seconds started_at);

    void add(const AuditEntry& entry);  ///< its id is given here
    /// Latest first, behind this id; 0: from the latest on.
    std::vector<AuditEntry> audit(std::int64_t before, int most);

  private:
    Database& database_;
};

}  // namespace kiosk::reference
