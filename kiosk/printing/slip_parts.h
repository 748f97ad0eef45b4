// What several slips are made of.
#pragma once

#include <string>

#include "kiosk/printing/slip.h"

namespace kiosk::slip {

/// "09:41, 20/11/2026"
std::string moment_text(const LocalTime& time);

/// Whose slip it is: name and place of the centre, and a rule.
void add_centre(Slip& slip, const CentreSettings& centre, const Catalogue& catalogue);

}  // namespace kiosk::slip
