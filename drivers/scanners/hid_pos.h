// Scanners that speak HID POS (usage page 0x8C): where in their reports a scan lies, and what can be set.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "drivers/scanners/hid_descriptor.h"
#include "drivers/scanners/raw_scan.h"

namespace drivers {

/// Where one input report carries a scan, or a part of one.
struct PosReport {
    std::uint8_t number = 0;
    HidField data;                      ///< whole bytes
    std::optional<HidField> length;     ///< how many of the data's bytes count
    std::vector<HidField> aim;          ///< three characters, or what there is of them
    std::optional<HidField> continued;  ///< not 0: the next report goes on
    bool operator==(const PosReport&) const = default;
};

/// One thing to set in a feature report of the device.
struct PosWish {
    std::uint8_t report = 0;
    std::uint32_t bit = 0, bits = 0, value = 0;
    bool operator==(const PosWish&) const = default;
};

struct PosDevice {
    bool numbered = false;
    std::vector<PosReport> reports;
    /// Programming by codes off, beeper on, receipts' symbologies on, easily misread ones off: as far as the
    /// device says that it can be told. Sorted by report.
    std::vector<PosWish> wishes;
    HidDescriptor descriptor;

    /// In bytes, its number included.
    [[nodiscard]] std::size_t feature_size(std::uint8_t report) const;
};

enum class PosRefusal {
    broken_descriptor,
    not_a_scanner,   ///< another usage
    no_scan_report,  ///< a scanner, but no report of it holds decoded data
};

/// Any bytes, any length.
kiosk::Result<PosDevice, PosRefusal> parse_pos_descriptor(std::span<const std::uint8_t> bytes);

/// Puts scans together again that came in several reports.
class PosReader {
  public:
    explicit PosReader(std::vector<PosReport> reports, bool numbered)
        : reports_(std::move(reports)), numbered_(numbered) {}

    /// One report, any bytes, also none at all. A scan when it is whole; a scan that grew too long is given
    /// once, longer than SCAN_LENGTH_MAX.
    std::optional<RawScan> take(std::span<const std::uint8_t> report);
    /// Parts are waiting for the rest.
    [[nodiscard]] bool waiting() const { return unfinished_; }
    /// The rest never came.
    void forget();

  private:
    std::vector<PosReport> reports_;
    bool numbered_;
    bool unfinished_ = false;
    RawScan scan_;
};

}  // namespace drivers
