// Terminals as the staff see and steer them. Each act and its line of the audit are one commit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/reference/staff/staff_tables.h"
#include "kiosk/reference/store_trouble.h"
#include "kiosk/reference/terminal_identity.h"
#include "kiosk/reference/terminal_table.h"

namespace kiosk::reference {

/// What somebody of the staff wishes of a terminal.
struct TerminalWish {
    enum class Act { lock, unlock, reload };
    Act act = Act::reload;
    std::string terminal, account;
    LocalText reason;  ///< of a lock, for citizens
};

inline constexpr NameTable<TerminalWish::Act, 3> TERMINAL_ACT_NAMES{{
    {TerminalWish::Act::lock, "lock"},
    {TerminalWish::Act::unlock, "unlock"},
    {TerminalWish::Act::reload, "reload"},
}};

/// One thread at a time.
class TerminalStore {
  public:
    explicit TerminalStore(Database& database)
        : database_(database), terminals_(database), staff_(database) {}

    Result<std::vector<KeptTerminal>, StoreTrouble> terminals();
    /// False: nobody has heard of such a terminal.
    Result<bool, StoreTrouble> steer(const TerminalWish& wish, std::chrono::sys_seconds now);
    /// No longer shown until it is heard of again. False: it may not be (`may_forget`), or nobody has heard
    /// of it.
    Result<bool, StoreTrouble> forget(const std::string& terminal, const TerminalIdentity* identity,
                                      const std::string& account, std::chrono::sys_seconds now);

  private:
    Database& database_;
    TerminalTable terminals_;
    StaffTables staff_;
};

}  // namespace kiosk::reference
