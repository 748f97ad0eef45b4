// What events are counted as, for reports.
#pragma once

#include "kiosk/core/lookup.h"
#include "kiosk/core/ticket.h"
#include "kiosk/figures/figure.h"

namespace kiosk {

[[nodiscard]] inline Figure figure_of(const LookupResult& result) {
    if (result) return Figure::lookups_answered;
    switch (result.error().kind) {
        case LookupFailureKind::not_found:
            return Figure::lookups_not_found;
        case LookupFailureKind::wrong_second_factor:
        case LookupFailureKind::too_many_tries:
            return Figure::lookups_refused;
        default:
            return Figure::lookups_failed;
    }
}

[[nodiscard]] constexpr Figure figure_of_answer_slip(PrintState outcome) {
    switch (outcome) {
        case PrintState::printed:
            return Figure::answer_slips_printed;
        case PrintState::sent:
            return Figure::answer_slips_sent;
        case PrintState::none:
        case PrintState::failed:
            return Figure::answer_slips_failed;
        case PrintState::unknown:
            break;
    }
    return Figure::answer_slips_unknown;
}

}  // namespace kiosk
