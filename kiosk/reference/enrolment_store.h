// Which terminals were made this centre's, and by which one-time codes. Each act and its line of the audit
// are one commit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "kiosk/core/result.h"
#include "kiosk/reference/database.h"
#include "kiosk/reference/secrets.h"
#include "kiosk/reference/staff/staff_tables.h"
#include "kiosk/reference/store_trouble.h"
#include "kiosk/reference/terminal_identity.h"

namespace kiosk::reference {

/// One thread at a time.
class EnrolmentStore {
  public:
    template <class T>
    using Kept = Result<T, StoreTrouble>;

    EnrolmentStore(Database& database, const Secrets& secrets)
        : database_(database), secrets_(secrets), staff_(database) {}

    /// A new code, of which only the hash is kept; one offered before is worth nothing from then on. The
    /// terminal stays what it is until the code is used. `account`: of the staff; empty: whoever runs
    /// kiosk-central.
    Kept<std::string> offer(const std::string& terminal, const std::string& account,
                            std::chrono::sys_seconds now);
    /// The terminal that the code was offered to; its certificate before, if it had one, is worth nothing
    /// from then on. The same certificate may use it again. None: no code for this certificate, or not any
    /// more.
    Kept<std::optional<std::string>> enrol(const std::string& code, const std::string& certificate,
                                           std::chrono::sys_seconds now);
    /// Neither its certificate nor a code lets it in any more. False: there was nothing to take.
    Kept<bool> revoke(const std::string& terminal, const std::string& account, std::chrono::sys_seconds now);

    Kept<TerminalIdentities> identities();
    /// Rises with every change of them, whichever instance made it.
    Kept<std::int64_t> changes();
    /// Whether this instance has made one since it was asked.
    [[nodiscard]] bool take_changed() { return std::exchange(has_changed_, false); }

  private:
    /// False: there was neither a certificate nor a code.
    bool take_back(const std::string& terminal);
    /// Tells the other instances.
    void changed(const std::string& terminal, const std::string& account, AuditAct act,
                 std::chrono::sys_seconds now);

    Database& database_;
    const Secrets& secrets_;
    StaffTables staff_;
    bool has_changed_ = false;
};

}  // namespace kiosk::reference
