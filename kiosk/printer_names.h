// The words for a printer's conditions and outcomes, for engineers and programs.
#pragma once

#include <string_view>

#include "kiosk/devices.h"

namespace kiosk {

[[nodiscard]] constexpr std::string_view name_of(PrinterCondition condition) {
    switch (condition) {
        case PrinterCondition::absent:
            return "absent";
        case PrinterCondition::ready:
            return "ready";
        case PrinterCondition::busy:
            return "busy";
        case PrinterCondition::paper_out:
            return "paper_out";
        case PrinterCondition::cover_open:
            return "cover_open";
        case PrinterCondition::paper_low:
            return "paper_low";
        case PrinterCondition::failed:
            return "failed";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view name_of(PrintOutcome outcome) {
    switch (outcome) {
        case PrintOutcome::printed:
            return "printed";
        case PrintOutcome::sent:
            return "sent";
        case PrintOutcome::paper_out:
            return "paper_out";
        case PrintOutcome::cover_open:
            return "cover_open";
        case PrintOutcome::absent:
            return "absent";
        case PrintOutcome::unknown:
            return "unknown";
    }
    return {};
}

}  // namespace kiosk
