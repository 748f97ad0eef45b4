// The figures of every day since a terminal was set up, in a small SQLite file beside its journal. The
// journal forgets its records after 30 days; what they came to stays here.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "kiosk/core/result.h"
#include "kiosk/figures/journal_sums.h"
#include "kiosk/sqlite/sqlite.h"

namespace kiosk {

/// SQLite's or our own words for the engineer.
struct FigureTrouble {
    std::string detail;
    bool damaged = false;  ///< the file's content is wrong, and will not mend
};

/// One thread at a time.
class FigureBook {
  public:
    template <class T>
    using Kept = Result<T, FigureTrouble>;
    struct Done {};

    enum class Use { write, read_only };
    /// To write, one is made where there is none. What cannot be read fails, and is never changed.
    static Kept<std::unique_ptr<FigureBook>> open(const std::filesystem::path& file, Use use);

    /// Outlives this program, though perhaps not a power cut: nobody waits for the disk here.
    Kept<Done> count(const FigureOfDay& what, std::int64_t how_many);
    /// Adds what the journal's records behind `counted_until` come to, once, even when the power fails in
    /// between. Fails when the journal cannot be read to its end.
    Kept<Done> take_up(const std::filesystem::path& journal);
    /// A damaged journal begins again behind this record, with the ids of those it lost.
    Kept<Done> journal_ends_at(std::int64_t id);

    /// All of it at one moment.
    struct Contents {
        std::int64_t counted_until = 0;  ///< the id of a journal's record
        FigureSums sums;
    };
    [[nodiscard]] Kept<Contents> read() const;

  private:
    explicit FigureBook(sqlite::Database database) : database_(std::move(database)) {}
    void add(const FigureSums& sums);

    sqlite::Database database_;
};

/// The book of the terminal that keeps this journal.
inline std::filesystem::path figures_file(const std::filesystem::path& journal) {
    return journal.parent_path() / "figures.db";
}

/// All figures: those of the book, and of the journal's records that are not in it yet. Changes nothing. A
/// file that is not there holds none.
Result<FigureSums, FigureTrouble> all_figures(const std::filesystem::path& book,
                                              const std::filesystem::path& journal);

/// A damaged book's new name; a new one can then begin.
std::filesystem::path set_aside(const std::filesystem::path& book);

}  // namespace kiosk
