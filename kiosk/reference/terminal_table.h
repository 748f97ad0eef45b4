// The rows of terminals: what each said last, and what the staff wish of it; decides nothing. Throws
// DatabaseError.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/reference/database.h"
#include "kiosk/reference/kept_terminal.h"

namespace kiosk::reference {

class TerminalTable {
  public:
    explicit TerminalTable(Database& database) : database_(database) {}

    /// In place of what it said before.
    void keep(const std::string& terminal, const Heartbeat& heartbeat, std::chrono::sys_seconds now);
    /// How often a reload was wished.
    std::int64_t reloads(const std::string& terminal);
    std::optional<LocalText> lock(const std::string& terminal);
    std::vector<KeptTerminal> all();  ///< by name

    /// None: it gives numbers again.
    void keep_lock(const std::string& terminal, const std::optional<LocalText>& reason);
    void wish_reload(const std::string& terminal);
    /// Of every one that is known; others ask for all when they start.
    void wish_reload_of_all();
    void forget(const std::string& terminal);

  private:
    Database& database_;
};

}  // namespace kiosk::reference
