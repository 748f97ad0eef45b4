#include "drivers/scanners/hid_descriptor.h"

#include <algorithm>
#include <optional>

namespace drivers {
namespace {

constexpr std::uint32_t REPORT_BITS_MAX = 8U * 4096U;
constexpr std::size_t DESCRIPTOR_MAX = 4096, FIELDS_MAX = 1024, USAGES_MAX = 256, DEPTH_MAX = 32,
                      REPORTS_MAX = 256;

// Item types and tags, HID 1.11 section 6.2.2: the two lower bits of an item's first byte are its size.
constexpr std::uint8_t INPUT = 0x80, OUTPUT = 0x90, FEATURE = 0xB0;
constexpr std::uint8_t COLLECTION = 0xA0, END_COLLECTION = 0xC0;
constexpr std::uint8_t USAGE_PAGE = 0x04, LOGICAL_MINIMUM = 0x14, LOGICAL_MAXIMUM = 0x24;
constexpr std::uint8_t REPORT_SIZE = 0x74, REPORT_ID = 0x84, REPORT_COUNT = 0x94;
constexpr std::uint8_t PUSH = 0xA4, POP = 0xB4;
constexpr std::uint8_t USAGE = 0x08, USAGE_MINIMUM = 0x18, USAGE_MAXIMUM = 0x28;
constexpr std::uint8_t LONG_ITEM = 0xFC;

struct ItemRead {
    std::uint8_t tag = 0;
    std::uint32_t value = 0;
    std::uint32_t size = 0;

    [[nodiscard]] std::int32_t signed_value() const {
        if (size == 1) return static_cast<std::int8_t>(value);
        if (size == 2) return static_cast<std::int16_t>(value);
        return static_cast<std::int32_t>(value);
    }
};

struct Globals {
    std::uint32_t page = 0, size = 0, count = 0;
    std::int32_t least = 0, most = 0;
    std::uint8_t report = 0;
};

struct UsageRange {
    HidUsage first = 0, last = 0;
};

class DescriptorReader {
  public:
    /// False when the descriptor is refused; `refusal` says why.
    bool handle(const ItemRead& item) {
        switch (item.tag) {
            case INPUT:
                return add_fields(HidReportKind::input, item.value);
            case OUTPUT:
                return add_fields(HidReportKind::output, item.value);
            case FEATURE:
                return add_fields(HidReportKind::feature, item.value);
            case COLLECTION:
                return begin_collection(item.value);
            case END_COLLECTION:
                usages_.clear();
                return depth_-- > 0 || refuse(HidRefusal::no_sense);
            case PUSH:
                if (pushed_.size() == DEPTH_MAX) return refuse(HidRefusal::too_large);
                pushed_.push_back(globals_);
                return true;
            case POP:
                if (pushed_.empty()) return refuse(HidRefusal::no_sense);
                globals_ = pushed_.back();
                pushed_.pop_back();
                return true;
            default:
                return set_global(item) || set_local(item);
        }
    }

    bool refuse(HidRefusal why) {
        refusal = why;
        return false;
    }
    [[nodiscard]] bool closed() const { return depth_ == 0; }

    HidDescriptor found;
    HidRefusal refusal = HidRefusal::cut_off;

  private:
    bool set_global(const ItemRead& item) {
        switch (item.tag) {
            case USAGE_PAGE:
                globals_.page = item.value & 0xFFFFU;
                return true;
            case LOGICAL_MINIMUM:
                globals_.least = item.signed_value();
                return true;
            case LOGICAL_MAXIMUM:
                globals_.most = item.signed_value();
                return true;
            case REPORT_SIZE:
                globals_.size = item.value;
                return true;
            case REPORT_COUNT:
                globals_.count = item.value;
                return true;
            case REPORT_ID:
                globals_.report = static_cast<std::uint8_t>(item.value);
                found.numbered = true;
                return true;
            default:
                return false;
        }
    }

    /// Items of no interest (strings, physical units, delimiters) pass.
    bool set_local(const ItemRead& item) {
        const bool usage = item.tag == USAGE || item.tag == USAGE_MINIMUM || item.tag == USAGE_MAXIMUM;
        if (!usage) return true;
        if (usages_.size() == USAGES_MAX) return refuse(HidRefusal::too_large);
        // A usage of four bytes brings its own page.
        const HidUsage value = item.size == 4 ? item.value : (globals_.page << 16U | item.value);
        if (item.tag == USAGE_MAXIMUM && !usages_.empty()) {
            usages_.back().last = std::max(value, usages_.back().first);
        } else {
            usages_.push_back({value, value});
        }
        return true;
    }

    bool begin_collection(std::uint32_t kind) {
        constexpr std::uint32_t APPLICATION = 1;
        if (depth_ == DEPTH_MAX) return refuse(HidRefusal::too_large);
        if (kind == APPLICATION && !usages_.empty() && found.applications.size() < FIELDS_MAX)
            found.applications.push_back(usages_.front().first);
        ++depth_;
        usages_.clear();
        return true;
    }

    /// The usage of element `index`: the last one named counts for all that follow.
    [[nodiscard]] HidUsage usage_of(std::uint32_t index) const {
        for (const UsageRange& range : usages_) {
            const std::uint32_t length = range.last - range.first;
            if (index <= length) return range.first + index;
            index -= length + 1;
        }
        return usages_.back().last;
    }

    std::uint32_t* bits_so_far(HidReportKind kind) {
        for (auto& report : found.reports)
            if (report.kind == kind && report.report == globals_.report) return &report.bits;
        if (found.reports.size() == REPORTS_MAX) return nullptr;
        found.reports.push_back({kind, globals_.report, found.numbered ? 8U : 0U});
        return &found.reports.back().bits;
    }

    bool add_fields(HidReportKind kind, std::uint32_t flags) {
        constexpr std::uint32_t CONSTANT = 1, VARIABLE = 2;
        std::uint32_t* const bits = bits_so_far(kind);
        if (bits == nullptr || globals_.size > REPORT_BITS_MAX || globals_.count > REPORT_BITS_MAX ||
            globals_.size * globals_.count > REPORT_BITS_MAX - *bits)
            return refuse(HidRefusal::too_large);
        const bool meant = (flags & CONSTANT) == 0 && (flags & VARIABLE) != 0 && !usages_.empty() &&
                           globals_.size >= 1 && globals_.size <= 32;
        for (std::uint32_t i = 0; meant && i < globals_.count; ++i) {
            const HidUsage usage = usage_of(i);
            const std::uint32_t bit = *bits + i * globals_.size;
            if (i > 0 && found.fields.back().usage == usage) {
                ++found.fields.back().count;
                continue;
            }
            if (found.fields.size() == FIELDS_MAX) return refuse(HidRefusal::too_large);
            found.fields.push_back(
                {kind, globals_.report, usage, bit, globals_.size, 1, globals_.least, globals_.most});
        }
        *bits += globals_.size * globals_.count;
        usages_.clear();
        return true;
    }

    Globals globals_;
    std::vector<Globals> pushed_;
    std::vector<UsageRange> usages_;
    std::size_t depth_ = 0;
};

/// The next item, taken off the front; none when it reaches beyond the end.
std::optional<ItemRead> take_item(std::span<const std::uint8_t>& bytes) {
    const std::uint8_t first = bytes[0];
    bytes = bytes.subspan(1);
    std::size_t size = first & 3U;
    if (size == 3) size = 4;
    if ((first & 0xFCU) == LONG_ITEM && size == 2) {
        if (bytes.size() < 2 || bytes.size() < 2U + bytes[0]) return std::nullopt;
        bytes = bytes.subspan(2U + bytes[0]);
        return ItemRead{LONG_ITEM, 0, 0};
    }
    if (bytes.size() < size) return std::nullopt;
    ItemRead item{static_cast<std::uint8_t>(first & 0xFCU), 0, static_cast<std::uint32_t>(size)};
    for (std::size_t i = 0; i < size; ++i) item.value |= static_cast<std::uint32_t>(bytes[i]) << (8U * i);
    bytes = bytes.subspan(size);
    return item;
}

}  // namespace

bool HidDescriptor::is(HidUsage application) const {
    return std::find(applications.begin(), applications.end(), application) != applications.end();
}

std::size_t HidDescriptor::report_size(HidReportKind kind, std::uint8_t report) const {
    for (const auto& known : reports)
        if (known.kind == kind && known.report == report) return (known.bits + 7U) / 8U;
    return 0;
}

kiosk::Result<HidDescriptor, HidRefusal> parse_hid_descriptor(std::span<const std::uint8_t> bytes) {
    if (bytes.size() > DESCRIPTOR_MAX) return kiosk::Failure{HidRefusal::too_large};
    DescriptorReader reader;
    while (!bytes.empty()) {
        const auto item = take_item(bytes);
        if (!item) return kiosk::Failure{HidRefusal::cut_off};
        if (!reader.handle(*item)) return kiosk::Failure{reader.refusal};
    }
    if (!reader.closed()) return kiosk::Failure{HidRefusal::cut_off};
    return std::move(reader.found);
}

std::uint32_t read_bits(std::span<const std::uint8_t> report, std::uint32_t bit, std::uint32_t bits) {
    std::uint32_t value = 0;
    for (std::uint32_t i = 0; i < bits; ++i) {
        const std::size_t byte = (bit + i) / 8U;
        if (byte < report.size() && (report[byte] >> ((bit + i) % 8U) & 1U) != 0) value |= 1U << i;
    }
    return value;
}

void write_bits(std::span<std::uint8_t> report, std::uint32_t bit, std::uint32_t bits, std::uint32_t value) {
    for (std::uint32_t i = 0; i < bits; ++i) {
        const std::size_t byte = (bit + i) / 8U;
        if (byte >= report.size()) return;
        const auto mask = static_cast<std::uint8_t>(1U << ((bit + i) % 8U));
        report[byte] =
            static_cast<std::uint8_t>((value >> i & 1U) != 0 ? report[byte] | mask : report[byte] & ~mask);
    }
}

}  // namespace drivers
