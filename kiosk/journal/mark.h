// How far a journal came, kept beside it. SQLite takes a log that lost its end for a whole one; this small
// file says that there was more. It is written without a flush: behind the log it proves nothing, ahead of
// it something is lost.
#pragma once

#include <filesystem>
#include <optional>

#include "kiosk/core/result.h"
#include "kiosk/journal/journal.h"
#include "kiosk/journal/log.h"

namespace kiosk::journal {

class Mark {
  public:
    /// Holds a lock as long as it lives: one journal is never open in two programs.
    static Result<std::unique_ptr<Mark>, JournalTrouble> open(const std::filesystem::path& file);
    ~Mark();
    Mark(const Mark&) = delete;
    Mark& operator=(const Mark&) = delete;

    [[nodiscard]] std::optional<Position> read() const;
    /// A failure leaves an older mark, which is as good.
    void write(const Position& position);

  private:
    explicit Mark(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

[[nodiscard]] std::filesystem::path mark_of(const std::filesystem::path& journal);
/// Without a lock; none when there is none or it makes no sense.
[[nodiscard]] std::optional<Position> read_mark(const std::filesystem::path& file);

}  // namespace kiosk::journal
