// How much paper is left on the roll, counted from what was printed, for printers that cannot see it. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/core/dots.h"
#include "kiosk/devices.h"
#include "kiosk/settings/printer_profile.h"

namespace kiosk {

struct PaperRules {
    std::int64_t roll_mm = 0;
    std::int64_t low_mm = 0;  ///< left when the warning begins
    int dpi = 203;
    int beside_slip_mm = 0;
};
PaperRules paper_rules(const PrinterSettings& settings, const PrinterProfile& profile);

/// Rounded up.
std::int64_t millimetres_of(const Dots& slip, const PaperRules& rules);

/// What is used of the roll after a print of this outcome. A roll that ran out was the last of its paper: the
/// next print is on a new one.
std::int64_t used_after(std::int64_t used_mm, PrintOutcome outcome, std::int64_t slip_mm);

bool runs_low(std::int64_t used_mm, const PaperRules& rules);

/// As it is kept: "1234\n", millimetres. None of anything else, and of more than a thousand kilometres.
std::string kept_paper(std::int64_t used_mm);
std::optional<std::int64_t> parse_kept_paper(std::string_view kept);

}  // namespace kiosk
