// The rules that every scan passes on its way from a device to the terminal, whatever the device.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "drivers/scanners/raw_scan.h"
#include "kiosk/core/result.h"

namespace drivers {

enum class ScanRefusal {
    empty,
    too_long,
    programming_code,  ///< a code that sets up some maker's scanner
    symbology,         ///< a kind of code that no receipt carries and that is easily misread
    too_many,          ///< more scans in a second than a person can hold up
};

/// Trims blanks, control characters and the AIM identifier, and refuses what can be no receipt. Any bytes.
kiosk::Result<RawScan, ScanRefusal> tidy_scan(RawScan scan);

/// A code with which a maker's scanners are set up, as config/scanners names its sources: those that begin
/// with Code 128's FNC3 as Datalogic transmits it, Honeywell's menu commands, and commands that begin with
/// "$",
/// "@" or "#", as Datalogic's and Newland's do.
bool is_programming_code(std::string_view text);

/// The rules with their memory: how many scans were let through lately. Repeats and old scans are the
/// terminal's business, which knows what its screen wants.
class ScanRules {
  public:
    static constexpr std::size_t SCANS_PER_SECOND = 4;

    /// The text to pass on, or why it is not. `now` never goes back.
    kiosk::Result<std::string, ScanRefusal> judge(RawScan scan, std::chrono::milliseconds now);

  private:
    std::array<std::optional<std::chrono::milliseconds>, SCANS_PER_SECOND> passed_;
    std::size_t oldest_ = 0;
};

}  // namespace drivers
