#include "kiosk/reference/staff/terminal_store.h"

#include <algorithm>

#include "kiosk/reference/guarded.h"
#include "kiosk/reference/staff/terminal_rules.h"

namespace kiosk::reference {
namespace {

AuditAct audited(TerminalWish::Act act) {
    switch (act) {
        case TerminalWish::Act::lock:
            return AuditAct::terminal_locked;
        case TerminalWish::Act::unlock:
            return AuditAct::terminal_unlocked;
        case TerminalWish::Act::reload:
            break;
    }
    return AuditAct::terminal_reloaded;
}

}  // namespace

Result<std::vector<KeptTerminal>, StoreTrouble> TerminalStore::terminals() {
    return guarded([&] { return terminals_.all(); });
}

Result<bool, StoreTrouble> TerminalStore::steer(const TerminalWish& wish, std::chrono::sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        const auto all = terminals_.all();
        const bool is_known = std::any_of(all.begin(), all.end(), [&](const KeptTerminal& terminal) {
            return terminal.name == wish.terminal;
        });
        if (!is_known) return false;
        if (wish.act == TerminalWish::Act::reload)
            terminals_.wish_reload(wish.terminal);
        else
            terminals_.keep_lock(wish.terminal, wish.act == TerminalWish::Act::lock
                                                    ? std::optional{wish.reason}
                                                    : std::nullopt);
        staff_.add({0, now, wish.account, audited(wish.act), wish.terminal, ""});
        transaction.commit();
        return true;
    });
}

Result<bool, StoreTrouble> TerminalStore::forget(const std::string& terminal,
                                                 const TerminalIdentity* identity, const std::string& account,
                                                 std::chrono::sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        const auto all = terminals_.all();
        const auto known = std::find_if(all.begin(), all.end(),
                                        [&](const KeptTerminal& one) { return one.name == terminal; });
        if (known == all.end() || !may_forget(*known, identity, now)) return false;
        terminals_.forget(terminal);
        staff_.add({0, now, account, AuditAct::terminal_forgotten, terminal, ""});
        transaction.commit();
        return true;
    });
}

}  // namespace kiosk::reference
