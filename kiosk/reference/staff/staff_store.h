// Accounts of the staff, their sessions and the audit of all they do. Each change and its line of the audit
// are one commit.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/reference/secrets.h"
#include "kiosk/reference/staff/staff_tables.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::reference {

/// Whoever is logged in.
struct Visitor {
    Account account;
    Language language = Language::vietnamese;
    std::string token;  ///< that the browser has; the store keeps its keyed hash only
};

/// What a password is to be judged by, and whether it counts.
struct LogInTry {
    std::string hash;  ///< empty: by none, see is_password
    std::optional<std::chrono::sys_seconds> locked_until;
};

/// One thread at a time.
class StaffStore {
  public:
    template <class T>
    using Kept = Result<T, StoreTrouble>;

    StaffStore(Database& database, const Secrets& secrets);

    /// `by`: who does it; empty: whoever runs kiosk-central. `hash`: of the first password. False: there is
    /// one with this name.
    Kept<bool> add(const Account& account, const std::string& hash, const std::string& by,
                   std::chrono::sys_seconds now);
    /// By somebody else: a first password, which ends all sessions and any lock. False: nobody has this name.
    Kept<bool> reset_password(const std::string& name, const std::string& hash, const std::string& by,
                              std::chrono::sys_seconds now);
    /// Ends all sessions. False: nobody has this name.
    Kept<bool> close(const std::string& name, bool is_closed, const std::string& by,
                     std::chrono::sys_seconds now);
    Kept<std::vector<KeptAccount>> accounts();

    /// Counts the try before the password is judged.
    Kept<LogInTry> begin_log_in(const std::string& name, std::chrono::sys_seconds now);
    /// The token of a new session; none: the password was wrong.
    Kept<std::optional<std::string>> finish_log_in(const std::string& name, bool is_right, Language language,
                                                   std::chrono::sys_seconds now);
    /// None: no session, or it is over. `acts`: a person did something, so the session lasts on.
    Kept<std::optional<Visitor>> visitor(const std::string& token, bool acts, std::chrono::sys_seconds now);
    /// By the account's own person, whose present one was judged as at a log-in. The token of a new session;
    /// others end.
    Kept<std::string> change_password(const Visitor& visitor, const std::string& hash,
                                      std::chrono::sys_seconds now);
    Kept<bool> choose_language(const Visitor& visitor, Language language);
    Kept<bool> log_out(const Visitor& visitor, std::chrono::sys_seconds now);

    /// Latest first, behind this id; 0: from the latest on.
    Kept<std::vector<AuditEntry>> audit(std::int64_t before, int most);

    /// A word that a form must bring along, so that no other site can send it (CSRF). Of one session.
    [[nodiscard]] std::string form_word(const std::string& token) const;

  private:
    std::string open_session(const std::string& account, Language language, std::chrono::sys_seconds now);
    [[nodiscard]] std::string hash_of(const std::string& token) const {
        return secrets_.hash("staff session", token);
    }

    Database& database_;
    StaffTables tables_;
    const Secrets& secrets_;
};

}  // namespace kiosk::reference
