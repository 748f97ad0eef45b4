// Opens a log with its mark, and replaces a damaged one by what can still be read of it.
#pragma once

#include <memory>

#include "kiosk/journal/log.h"
#include "kiosk/journal/mark.h"
#include "kiosk/journal/memory.h"

namespace kiosk::journal {

struct Opened {
    std::unique_ptr<Mark> mark;
    std::unique_ptr<Log> log;
    Memory memory;
    std::optional<JournalLoss> loss;
};

/// Throws SqliteError for what is no damage.
Result<Opened, JournalTrouble> open_log(const std::filesystem::path& file, std::chrono::sys_seconds now);

/// Compares a log that was read whole with its mark.
class MarkComparison {
  public:
    explicit MarkComparison(std::optional<Position> mark) : mark_(mark) {}
    void see(const Position& position);
    /// To be asked when the log has been read to this end.
    [[nodiscard]] std::optional<Damage> damage(const Position& end) const;
    [[nodiscard]] std::int64_t marked() const { return mark_ ? mark_->id : 0; }

  private:
    std::optional<Position> mark_;
    bool differs_ = false;
};

}  // namespace kiosk::journal
