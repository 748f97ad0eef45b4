#include "kiosk/terminal/desk_tools.h"

#include <algorithm>
#include <random>
#include <utility>

namespace kiosk {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr milliseconds FIRST_WAIT = seconds{2};
constexpr milliseconds LONGEST_WAIT = minutes{5};
constexpr int DOUBLINGS_MAX = 8;

}  // namespace

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

milliseconds BackOff::after_failure() {
    const milliseconds full = std::min(FIRST_WAIT * (1 << std::min(failures_, DOUBLINGS_MAX)), LONGEST_WAIT);
    ++failures_;
    std::random_device random;
    return milliseconds{
        std::uniform_int_distribution<milliseconds::rep>{full.count() / 2, full.count()}(random)};
}

}  // namespace kiosk
