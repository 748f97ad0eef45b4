// Reads a journal without changing it: is the chain whole, and what is in it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "kiosk/journal/journal.h"
#include "kiosk/journal/record.h"

namespace kiosk::journal {

struct JournalReport {
    std::int64_t first = 0, last = 0;  ///< ids of the records; 0: there is none
    std::int64_t wishes = 0, issued = 0, refused = 0, cancelled = 0;
    std::int64_t unresolved = 0;  ///< wishes of unknown outcome
    std::int64_t waiting = 0;     ///< print reports not acknowledged
    std::optional<std::string> damage;
    std::int64_t last_good = 0;  ///< with damage
};

/// Fails when there is nothing to read. `each` is given every record that is right, in order.
Result<JournalReport, JournalTrouble> verify(
    const std::filesystem::path& file, const std::function<void(const Record&)>& each = [](const Record&) {});

}  // namespace kiosk::journal
