// What a HID device says of its reports: the report descriptor, taken apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "kiosk/core/result.h"

namespace drivers {

enum class HidReportKind { input, output, feature };

/// A usage with its page: 0x008C'00FE is "decoded data" on the page of bar code scanners.
using HidUsage = std::uint32_t;

/// Neighbouring elements of a report with one meaning. Places are counted from the report's first bit, the
/// byte of its number included.
struct HidField {
    HidReportKind kind = HidReportKind::input;
    std::uint8_t report = 0;  ///< its number; 0 when the device's reports have none
    HidUsage usage = 0;
    std::uint32_t bit = 0;
    std::uint32_t bits = 0;  ///< of one element, 1 … 32
    std::uint32_t count = 0;
    std::int32_t least = 0, most = 0;
    bool operator==(const HidField&) const = default;
};

struct HidDescriptor {
    std::vector<HidUsage> applications;  ///< what the device, or its parts, are
    std::vector<HidField> fields;        ///< only those that mean something, one value an element
    bool numbered = false;               ///< each report begins with its number

    [[nodiscard]] bool is(HidUsage application) const;
    /// In bytes, its number included.
    [[nodiscard]] std::size_t report_size(HidReportKind kind, std::uint8_t report) const;

    struct ReportBits {
        HidReportKind kind = HidReportKind::input;
        std::uint8_t report = 0;
        std::uint32_t bits = 0;
    };
    std::vector<ReportBits> reports;
};

enum class HidRefusal {
    cut_off,    ///< an item reaches beyond the end, or collections stay open
    too_large,  ///< more fields, or longer reports, than any device has
    no_sense,   ///< an end without a beginning, a size of nothing
};

/// Any bytes, any length.
kiosk::Result<HidDescriptor, HidRefusal> parse_hid_descriptor(std::span<const std::uint8_t> bytes);

/// The value of one element; what lies beyond the report is 0.
std::uint32_t read_bits(std::span<const std::uint8_t> report, std::uint32_t bit, std::uint32_t bits);
/// Nothing is written beyond the report.
void write_bits(std::span<std::uint8_t> report, std::uint32_t bit, std::uint32_t bits, std::uint32_t value);

}  // namespace drivers
