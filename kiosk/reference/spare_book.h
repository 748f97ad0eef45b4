// Where lookups are counted while the disk has no room for it: in memory, so that they go on and nobody may
// guess without being counted.
#pragma once

#include <chrono>

#include "kiosk/reference/database.h"
#include "kiosk/reference/tally_book.h"

namespace kiosk::reference {

class SpareBook {
  public:
    SpareBook();

    TallyBook& book() { return book_; }
    /// To count in.
    TallyBook& book(std::chrono::sys_seconds now);
    /// It was not needed for a day: no limit goes back further.
    [[nodiscard]] bool is_over(std::chrono::sys_seconds now) const;

  private:
    Database database_;
    TallyBook book_;
    std::chrono::sys_seconds used_at_{};
};

/// What two books counted of the same terminal and dossier. A dossier's own count is in both as it was known
/// then: the higher one holds.
Counts together(const Counts& one, const Counts& other);

}  // namespace kiosk::reference
