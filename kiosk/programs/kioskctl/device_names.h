// The words for a printer's conditions and outcomes in what kioskctl prints.
#pragma once

#include <string_view>

#include "kiosk/devices.h"

namespace kioskctl {

[[nodiscard]] constexpr std::string_view name_of(kiosk::PrinterCondition condition) {
    switch (condition) {
        case kiosk::PrinterCondition::absent:
            return "absent";
        case kiosk::PrinterCondition::ready:
            return "ready";
        case kiosk::PrinterCondition::busy:
            return "busy";
        case kiosk::PrinterCondition::paper_out:
            return "paper_out";
        case kiosk::PrinterCondition::cover_open:
            return "cover_open";
        case kiosk::PrinterCondition::paper_low:
            return "paper_low";
        case kiosk::PrinterCondition::failed:
            return "failed";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view name_of(kiosk::PrintOutcome outcome) {
    switch (outcome) {
        case kiosk::PrintOutcome::printed:
            return "printed";
        case kiosk::PrintOutcome::sent:
            return "sent";
        case kiosk::PrintOutcome::paper_out:
            return "paper_out";
        case kiosk::PrintOutcome::cover_open:
            return "cover_open";
        case kiosk::PrintOutcome::absent:
            return "absent";
        case kiosk::PrintOutcome::unknown:
            return "unknown";
    }
    return {};
}

}  // namespace kioskctl
