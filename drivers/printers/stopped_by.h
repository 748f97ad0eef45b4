// What a printer's condition makes of a slip that is on its way.
#pragma once

#include <optional>

#include "kiosk/devices.h"

namespace drivers {

/// None: it goes on, or nobody knows.
inline std::optional<kiosk::PrintOutcome> stopped_by(std::optional<kiosk::PrinterCondition> condition) {
    if (condition == kiosk::PrinterCondition::paper_out) return kiosk::PrintOutcome::paper_out;
    if (condition == kiosk::PrinterCondition::cover_open) return kiosk::PrintOutcome::cover_open;
    return std::nullopt;
}

}  // namespace drivers
