#include "kiosk/terminal/desk_figures.h"

#include <utility>

namespace kiosk {

DeskFigures::DeskFigures(std::filesystem::path file, std::filesystem::path journal, const Clock& clock,
                         std::function<void(const FigureTrouble&)> trouble)
    : file_(std::move(file)),
      journal_(std::move(journal)),
      clock_(clock),
      trouble_(std::move(trouble)),
      minutes_counted_(clock.now().uptime) {}

DeskFigures::~DeskFigures() {
    count_minutes();
}

/// A trouble that lasts is told once.
template <class T>
bool DeskFigures::done(const FigureBook::Kept<T>& kept) {
    if (!kept && !std::exchange(told_, true)) trouble_(kept.error());
    if (kept) told_ = false;
    return kept.has_value();
}

FigureBook* DeskFigures::book() {
    if (book_ || file_.empty()) return book_.get();
    auto opened = FigureBook::open(file_, FigureBook::Use::write);
    if (!opened && opened.error().damaged) {
        trouble_(opened.error());
        set_aside(file_);
        opened = FigureBook::open(file_, FigureBook::Use::write);
    }
    if (done(opened)) book_ = std::move(*opened);
    return book_.get();
}

void DeskFigures::count(Figure figure, std::int64_t how_many) {
    const auto day = local_time(clock_.now().wall).date;
    if (book()) (void)done(book_->count({day, figure}, how_many));
}

void DeskFigures::journal_ends_at(std::int64_t id) {
    if (book()) (void)done(book_->journal_ends_at(id));
}

void DeskFigures::count_minutes() {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(clock_.now().uptime - minutes_counted_);
    if (minutes.count() <= 0) return;
    minutes_counted_ += minutes;
    count(Figure::minutes_running, minutes.count());
}

bool DeskFigures::add_up(std::chrono::year_month_day today) {
    if (file_.empty() || added_up_ == today) return true;
    if (!book() || !done(book_->take_up(journal_))) return false;
    added_up_ = today;
    return true;
}

}  // namespace kiosk
