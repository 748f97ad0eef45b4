// What a print's outcome means for the state of a ticket's slip.
#pragma once

#include "kiosk/core/ticket.h"
#include "kiosk/devices.h"

namespace kiosk {

[[nodiscard]] constexpr PrintState print_state_of(PrintOutcome outcome) {
    switch (outcome) {
        case PrintOutcome::printed:
            return PrintState::printed;
        case PrintOutcome::sent:
            return PrintState::sent;
        case PrintOutcome::paper_out:
        case PrintOutcome::cover_open:
        case PrintOutcome::absent:
            return PrintState::failed;
        case PrintOutcome::unknown:
            return PrintState::unknown;
    }
    return PrintState::unknown;
}

}  // namespace kiosk
