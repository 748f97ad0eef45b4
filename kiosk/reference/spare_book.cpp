#include "kiosk/reference/spare_book.h"

#include <algorithm>
#include <optional>

#include "kiosk/reference/schema.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;
using Moment = std::optional<sys_seconds>;

Moment earlier(const Moment& one, const Moment& other) {
    return one && other ? std::min(*one, *other) : one ? one : other;
}

}  // namespace

SpareBook::SpareBook() : database_(":memory:"), book_(database_) {
    migrate(database_);
}

TallyBook& SpareBook::book(sys_seconds now) {
    used_at_ = now;
    return book_;
}

bool SpareBook::is_over(sys_seconds now) const {
    return now - used_at_ > std::chrono::days(1);
}

Counts together(const Counts& one, const Counts& other) {
    Counts sum = one;
    sum.dossier_wrong = std::max(one.dossier_wrong, other.dossier_wrong);
    // Of optional moments none is the least.
    sum.dossier_locked_until = std::max(one.dossier_locked_until, other.dossier_locked_until);
    sum.terminal_wrong += other.terminal_wrong;
    sum.first_terminal_wrong = earlier(one.first_terminal_wrong, other.first_terminal_wrong);
    sum.terminal_lookups += other.terminal_lookups;
    sum.first_terminal_lookup = earlier(one.first_terminal_lookup, other.first_terminal_lookup);
    sum.terminal_unknown += other.terminal_unknown;
    sum.unknown_counted = one.unknown_counted || other.unknown_counted;
    return sum;
}

}  // namespace kiosk::reference
