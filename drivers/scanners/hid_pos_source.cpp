#include "drivers/scanners/hid_pos_source.h"

#include <algorithm>
#include <utility>

#include "drivers/scanners/usb_interface.h"

namespace drivers {
namespace {

using kiosk::DeviceCondition;
using kiosk::DeviceHelp;
using kiosk::DeviceState;

struct Opened {
    std::unique_ptr<UsbInterface> device;
    PosDevice scanner;
    std::vector<std::uint8_t> descriptor;
    std::string address;
};
using Attempt = kiosk::Result<Opened, DeviceState>;

DeviceState state_of(PosRefusal refusal) {
    if (refusal == PosRefusal::not_a_scanner) return {DeviceCondition::needs_help, DeviceHelp::wrong_device};
    return {DeviceCondition::failed};
}

/// A device that is something else is left alone: where the kernel knows its descriptor, it is not even
/// opened.
Attempt open_scanner(const UsbContext& context, const HidPlace& place) {
    const auto known = known_report_descriptor(place);
    if (known) {
        const auto scanner = parse_pos_descriptor(*known);
        if (!scanner) return kiosk::Failure{state_of(scanner.error())};
    }
    auto device = UsbInterface::claim(context, place);
    if (!device) return kiosk::Failure{device.error()};
    auto descriptor = known ? *known : (*device)->report_descriptor();
    auto scanner = parse_pos_descriptor(descriptor);
    if (!scanner) return kiosk::Failure{state_of(scanner.error())};
    return Opened{std::move(*device), std::move(*scanner), std::move(descriptor), place.address};
}

/// Only what the descriptor offers; a scanner that refuses works all the same.
void configure(UsbInterface& device, const PosDevice& scanner) {
    auto wish = scanner.wishes.begin();
    while (wish != scanner.wishes.end()) {
        const std::uint8_t number = wish->report;
        auto report = device.feature(number, scanner.feature_size(number));
        const bool whole = report.size() == scanner.feature_size(number);
        const auto before = report;
        for (; wish != scanner.wishes.end() && wish->report == number; ++wish)
            write_bits(report, wish->bit, wish->bits, wish->value);
        if (!whole || (report != before && !device.set_feature(number, report))) return;
    }
}

std::size_t longest_report(const PosDevice& scanner) {
    std::size_t longest = 0;
    for (const PosReport& report : scanner.reports)
        longest = std::max(longest, scanner.descriptor.report_size(HidReportKind::input, report.number));
    return longest;
}

/// What a person should hear of first.
bool tells_more(DeviceState a, DeviceState b) {
    const auto weight = [](DeviceState state) {
        if (state.condition == DeviceCondition::absent) return 0;
        return state.help == DeviceHelp::wrong_device || state.help == DeviceHelp::wrong_mode ? 1 : 2;
    };
    return weight(a) > weight(b);
}

}  // namespace

HidPosSource::HidPosSource(std::optional<kiosk::UsbId> wanted) : wanted_(wanted) {}

HidPosSource::~HidPosSource() = default;

DeviceState HidPosSource::open() {
    libusb_context* made = nullptr;
    if (libusb_init(&made) != LIBUSB_SUCCESS) return {DeviceCondition::failed};
    const UsbContext context(made, libusb_exit);
    const auto is_wanted = [&](std::uint16_t vendor, std::uint16_t product) {
        return !wanted_ || *wanted_ == kiosk::UsbId{vendor, product};
    };
    DeviceState worst;
    const auto hear = [&](DeviceState state) {
        if (tells_more(state, worst)) worst = state;
    };
    bool other_interface = false;
    const HidPlaces all = find_hid_places(context);
    for (const auto& other : all.others) {
        if (!wanted_ || !is_wanted(other.vendor, other.product)) continue;
        other_interface |= other.serial_port;
        hear({DeviceCondition::needs_help, DeviceHelp::wrong_device});
    }
    for (const HidPlace& place : all.places) {
        if (!is_wanted(place.vendor, place.product)) continue;
        if (place.keyboard_or_mouse) {
            other_interface = true;
            if (wanted_) hear({DeviceCondition::needs_help, DeviceHelp::wrong_device});
            continue;
        }
        auto opened = open_scanner(context, place);
        std::string name;
        if (opened) {
            configure(*opened->device, opened->scanner);
            name = opened->device->name();
        }
        // Last of all: a report that came while something else was asked would be taken from the kernel, and
        // then nothing would ever wake who waits for it.
        if (opened && opened->device->listen(longest_report(opened->scanner))) {
            description_ = "HID POS scanner, USB " + opened->address + (name.empty() ? "" : ": " + name);
            assembly_.emplace(opened->scanner);
            if (eavesdropper() != nullptr) eavesdropper()->hear_descriptor(opened->descriptor);
            device_ = std::move(opened->device);
            return {DeviceCondition::ready};
        }
        const DeviceState state = opened ? DeviceState{DeviceCondition::failed} : opened.error();
        if (wanted_ || state.help != DeviceHelp::wrong_device) hear(state);
    }
    if (worst.help == DeviceHelp::wrong_device && other_interface) worst.help = DeviceHelp::wrong_mode;
    return worst;
}

std::string HidPosSource::describe() const {
    return description_.empty() ? "HID POS scanner" : description_;
}

void HidPosSource::close() {
    device_.reset();
    description_.clear();
    assembly_.reset();
}

std::vector<pollfd> HidPosSource::watched() {
    return device_->watched();
}

std::optional<Deadline> HidPosSource::due() const {
    return assembly_ ? assembly_->due() : std::nullopt;
}

bool HidPosSource::take(Deadline now, const RawScanSink& deliver) {
    bool heard = false;
    const bool well = device_->take([&](std::span<const std::uint8_t> report) {
        heard = true;
        if (eavesdropper() != nullptr) eavesdropper()->hear(report);
        assembly_->take(report, now, deliver);
    });
    if (!heard) assembly_->pass(now, deliver);
    return well;
}

}  // namespace drivers
