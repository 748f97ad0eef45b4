#include "kiosk/terminal/desk_tools.h"

#include <algorithm>
#include <utility>

namespace kiosk {

Due earlier(Due one, Due other) {
    if (!one || !other) return one ? one : other;
    return std::min(*one, *other);
}

DeskJournal::DeskJournal(std::filesystem::path file, const Clock& clock,
                         std::function<void(const JournalLoss&)> lost)
    : file_(std::move(file)), clock_(clock), lost_(std::move(lost)) {}

Result<Journal*, JournalTrouble> DeskJournal::ready() {
    if (journal_) return journal_.get();
    auto opened = Journal::open(file_, clock_.now().wall);
    if (!opened) return Failure{opened.error()};
    journal_ = std::move(*opened);
    if (journal_->loss()) lost_(*journal_->loss());
    // A failure leaves the wish open on disk, where the next start finds it; it is cancelled all the same.
    for (const KeptWish& kept : journal_->unresolved()) (void)journal_->to_cancel(kept.wish.key);
    // Its bytes may have reached the paper or not, and nobody can say so any more.
    for (const KeptWish& kept : journal_->printing()) {
        (void)journal_->print_state({kept.wish.key, PrintState::unknown, kept.copies > 0, clock_.now().wall});
    }
    return journal_.get();
}

}  // namespace kiosk
