// What this terminal does, counted for reports. On the desk's thread, which owns the journal that most of it
// is counted from.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "kiosk/figures/figure_book.h"
#include "kiosk/terminal/runner.h"

namespace kiosk {

class DeskFigures {
  public:
    /// An empty file: nothing is counted.
    DeskFigures(std::filesystem::path file, std::filesystem::path journal, const Clock& clock,
                std::function<void(const FigureTrouble&)> trouble);
    ~DeskFigures();
    DeskFigures(const DeskFigures&) = delete;
    DeskFigures& operator=(const DeskFigures&) = delete;

    void count(Figure figure, std::int64_t how_many = 1);
    /// The journal was damaged, and goes on behind this record.
    void journal_ends_at(std::int64_t id);
    /// Now and then, so that a power cut loses few.
    void count_minutes();
    /// Once a day reads the journal to its end. True: records of earlier days may be dropped now.
    bool add_up(std::chrono::year_month_day today);

  private:
    FigureBook* book();
    template <class T>
    bool done(const FigureBook::Kept<T>& kept);

    std::filesystem::path file_, journal_;
    const Clock& clock_;
    std::function<void(const FigureTrouble&)> trouble_;
    std::unique_ptr<FigureBook> book_;
    std::optional<std::chrono::year_month_day> added_up_;  ///< the day on which it was last done
    std::chrono::milliseconds minutes_counted_{};          ///< uptime
    bool told_ = false;
};

}  // namespace kiosk
