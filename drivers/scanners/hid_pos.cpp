#include "drivers/scanners/hid_pos.h"

#include <algorithm>
#include <array>
#include <utility>

namespace drivers {
namespace {

// HID Point of Sale Usage Tables 1.02, section 3.
constexpr HidUsage PAGE = 0x008C'0000;
constexpr HidUsage SCANNER = PAGE | 0x02;
constexpr HidUsage SYMBOLOGY_FIRST = PAGE | 0xFB, SYMBOLOGY_LAST = PAGE | 0xFD;
constexpr HidUsage DECODED_DATA = PAGE | 0xFE;
constexpr HidUsage CONTINUED = PAGE | 0xFF;
// HID Usage Tables, generic desktop: how many bytes of a buffer count.
constexpr HidUsage BYTE_COUNT = 0x0001'003B;

struct WishedValue {
    HidUsage usage = 0;
    std::uint32_t value = 0;
};
constexpr std::array<WishedValue, 8> WISHED{{{PAGE | 0x58, 1},     // beeper
                                             {PAGE | 0x6E, 0},     // programming by codes
                                             {PAGE | 0xC4, 1},     // Code 128
                                             {PAGE | 0xCA, 0},     // interleaved 2 of 5
                                             {PAGE | 0xCC, 0},     // MSI, Plessey
                                             {PAGE | 0xCD, 0},     // standard 2 of 5, IATA
                                             {PAGE | 0xCE, 0},     // standard 2 of 5
                                             {PAGE | 0x11D, 1}}};  // QR

const HidField* field_of(const HidDescriptor& descriptor, std::uint8_t report, HidUsage usage) {
    for (const HidField& field : descriptor.fields)
        if (field.kind == HidReportKind::input && field.report == report && field.usage == usage)
            return &field;
    return nullptr;
}

bool is_whole_bytes(const HidField& field) {
    return field.bits == 8 && field.bit % 8 == 0;
}

std::optional<HidField> copy_of(const HidField* field) {
    return field != nullptr ? std::optional{*field} : std::nullopt;
}

std::vector<PosReport> scan_reports(const HidDescriptor& descriptor) {
    std::vector<PosReport> reports;
    for (const HidField& field : descriptor.fields) {
        if (field.kind != HidReportKind::input || field.usage != DECODED_DATA || !is_whole_bytes(field))
            continue;
        PosReport report{field.report,
                         field,
                         copy_of(field_of(descriptor, field.report, BYTE_COUNT)),
                         {},
                         copy_of(field_of(descriptor, field.report, CONTINUED))};
        for (HidUsage usage = SYMBOLOGY_FIRST; usage <= SYMBOLOGY_LAST; ++usage) {
            const HidField* part = field_of(descriptor, field.report, usage);
            if (part != nullptr && is_whole_bytes(*part)) report.aim.push_back(*part);
        }
        const bool known = std::any_of(reports.begin(), reports.end(),
                                       [&](const PosReport& other) { return other.number == report.number; });
        if (!known) reports.push_back(std::move(report));
    }
    return reports;
}

/// Only yes-or-no settings: what another scale of values means, the tables do not say.
std::vector<PosWish> wishes_for(const HidDescriptor& descriptor) {
    std::vector<PosWish> wishes;
    for (const HidField& field : descriptor.fields) {
        if (field.kind != HidReportKind::feature || field.least != 0 || field.most != 1 || field.count != 1)
            continue;
        const auto* const wished = std::find_if(WISHED.begin(), WISHED.end(), [&](const WishedValue& value) {
            return value.usage == field.usage;
        });
        if (wished != WISHED.end()) wishes.push_back({field.report, field.bit, field.bits, wished->value});
    }
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const PosWish& a, const PosWish& b) { return a.report < b.report; });
    return wishes;
}

std::span<const std::uint8_t> bytes_of(std::span<const std::uint8_t> report, const HidField& field) {
    const std::size_t first = std::min<std::size_t>(field.bit / 8U, report.size());
    return report.subspan(first, std::min<std::size_t>(field.count, report.size() - first));
}

}  // namespace

std::size_t PosDevice::feature_size(std::uint8_t report) const {
    return descriptor.report_size(HidReportKind::feature, report);
}

kiosk::Result<PosDevice, PosRefusal> parse_pos_descriptor(std::span<const std::uint8_t> bytes) {
    auto descriptor = parse_hid_descriptor(bytes);
    if (!descriptor) return kiosk::Failure{PosRefusal::broken_descriptor};
    if (!descriptor->is(SCANNER)) return kiosk::Failure{PosRefusal::not_a_scanner};
    PosDevice device{descriptor->numbered, scan_reports(*descriptor), wishes_for(*descriptor), {}};
    if (device.reports.empty()) return kiosk::Failure{PosRefusal::no_scan_report};
    device.descriptor = std::move(*descriptor);
    return device;
}

std::optional<RawScan> PosReader::take(std::span<const std::uint8_t> report) {
    if (report.empty()) return std::nullopt;
    const std::uint8_t number = numbered_ ? report.front() : std::uint8_t{0};
    const auto found = std::find_if(reports_.begin(), reports_.end(),
                                    [&](const PosReport& known) { return known.number == number; });
    if (found == reports_.end()) return std::nullopt;
    auto data = bytes_of(report, found->data);
    if (found->length) {
        const std::uint32_t length = read_bits(report, found->length->bit, found->length->bits);
        data = data.first(std::min<std::size_t>(length, data.size()));
    } else {
        while (!data.empty() && data.back() == 0) data = data.first(data.size() - 1);
    }
    if (!unfinished_) {
        scan_ = {};
        for (const HidField& part : found->aim)
            for (const std::uint8_t byte : bytes_of(report, part))
                scan_.aim.push_back(static_cast<char>(byte));
    }
    append_within_limit(scan_.bytes, reinterpret_cast<const char*>(data.data()), data.size());
    unfinished_ = found->continued && read_bits(report, found->continued->bit, found->continued->bits) != 0;
    if (unfinished_) return std::nullopt;
    return RawScan{take_out(scan_.bytes), take_out(scan_.aim)};
}

void PosReader::forget() {
    unfinished_ = false;
    scan_ = {};
}

}  // namespace drivers
