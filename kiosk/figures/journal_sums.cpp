#include "kiosk/figures/journal_sums.h"

#include <utility>

#include "kiosk/core/ticket.h"

namespace kiosk {
namespace {

using journal::Kind;
using journal::Record;

Figure slips_that_are(PrintState state) {
    switch (state) {
        case PrintState::printed:
            return Figure::ticket_slips_printed;
        case PrintState::sent:
            return Figure::ticket_slips_sent;
        case PrintState::none:
        case PrintState::failed:
            return Figure::ticket_slips_failed;
        case PrintState::unknown:
            break;
    }
    return Figure::ticket_slips_unknown;
}

}  // namespace

void JournalSums::count(const Record& record, Figure figure, const std::string& service) {
    if (record.id <= counted_until_) return;
    ++sums_[{std::chrono::sys_days{std::chrono::days{record.day}}, figure, service}];
}

void JournalSums::take_print(const Record& record, Wish& wish) {
    const auto state = static_cast<PrintState>(record.print);
    // `sent` begins a print, and `sent` again is its outcome, as in Journal::print_state.
    const bool begins = state == PrintState::sent && !wish.printing;
    wish.printing = begins;
    if (begins) return;
    count(record, slips_that_are(state));
    if (record.copy) count(record, Figure::ticket_slips_copies);
}

void JournalSums::take_number(const Record& record, Wish& wish) {
    // An appointment's service is known once there is a number.
    if (!record.service.empty()) wish.service = record.service;
    count(record, Figure::numbers, wish.service);
    if (record.offline) count(record, Figure::numbers_leased, wish.service);
}

void JournalSums::take(const Record& record) {
    switch (record.kind) {
        case Kind::begun:
            wishes_[record.key].service = record.service;
            return;
        case Kind::issued:
            return take_number(record, wishes_[record.key]);
        case Kind::refused:
            return count(record, Figure::numbers_refused, wishes_[record.key].service);
        case Kind::cancelled:
            return count(record, Figure::numbers_cancelled, wishes_[record.key].service);
        case Kind::print:
            return take_print(record, wishes_[record.key]);
        case Kind::to_cancel:
        case Kind::acknowledged:
        case Kind::leased:
            return;
    }
}

}  // namespace kiosk
