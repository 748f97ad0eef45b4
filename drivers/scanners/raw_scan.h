// One scan as a device delivered it, before any rule looked at it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>

namespace drivers {

struct RawScan {
    std::string bytes;
    std::string aim;  ///< AIM symbology identifier such as "]C1" when the device told it; else empty
    bool operator==(const RawScan&) const = default;
};

/// No receipt's code is longer. Drivers keep one byte more of a scan at most, so that it is seen to be too
/// long.
inline constexpr std::size_t SCAN_LENGTH_MAX = 4096;

/// Appends as much as fits.
inline void append_within_limit(std::string& scan, const char* bytes, std::size_t count) {
    const std::size_t room = SCAN_LENGTH_MAX + 1 - scan.size();
    scan.append(bytes, count < room ? count : room);
}

/// The scan, of which nothing stays behind in `scan`, not even where a short one lay.
inline std::string take_out(std::string& scan) {
    std::string taken = scan;
    std::fill(scan.begin(), scan.end(), '\0');
    scan.clear();
    return taken;
}

}  // namespace drivers
