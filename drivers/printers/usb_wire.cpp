#include "drivers/printers/usb_wire.h"

#include <algorithm>
#include <array>
#include <utility>

#include "drivers/printers/usb_bus.h"

namespace drivers {

namespace {

constexpr std::uint8_t GET_DEVICE_ID = 0, GET_PORT_STATUS = 1;
/// Device to host, class request, to an interface.
constexpr std::uint8_t FROM_INTERFACE = 0xA1;
constexpr unsigned CONTROL_LIMIT = 500;  // ms

/// libusb waits for ever at 0. A look at what has come already takes a frame of the bus, and a command that
/// is only said needs the time to be said whole.
constexpr Milliseconds SHORTEST_READ{4}, SHORTEST_WRITE{50};

unsigned until(Deadline deadline, Milliseconds least) {
    // From the clock's beginning to a deadline that is over may be longer than the clock can count.
    const auto now = std::chrono::steady_clock::now();
    if (deadline <= now + least) return static_cast<unsigned>(least.count());
    return static_cast<unsigned>(std::chrono::ceil<Milliseconds>(deadline - now).count());
}

UsbTrouble trouble_of(int error) {
    if (error == LIBUSB_ERROR_ACCESS) return UsbTrouble::not_allowed;
    if (error == LIBUSB_ERROR_BUSY) return UsbTrouble::taken;
    if (error == LIBUSB_ERROR_NO_DEVICE || error == LIBUSB_ERROR_NOT_FOUND) return UsbTrouble::gone;
    return UsbTrouble::failed;
}

UsbTrouble trouble_of(NotChosen reason) {
    switch (reason) {
        case NotChosen::none_there:
            return UsbTrouble::none_there;
        case NotChosen::another_there:
            return UsbTrouble::another_there;
        case NotChosen::several_there:
            return UsbTrouble::several_there;
    }
    return UsbTrouble::failed;
}

}  // namespace

struct UsbWire::Parts {
    // In this order: the context outlives the handle.
    UsbContext usb;
    UsbHandle handle;
    UsbPrinterFound found;
    /// A whole number of packets of any size USB knows, so that none is too long for it.
    std::array<unsigned char, 4096> heard{};
    std::size_t heard_from = 0, heard_to = 0;
    bool gone = false;

    Transfer ended(int error, std::uint8_t endpoint) {
        if (error == LIBUSB_ERROR_NO_DEVICE) gone = true;
        // Else whoever opens it next would find it halted still.
        if (error == LIBUSB_ERROR_PIPE) libusb_clear_halt(handle.get(), endpoint);
        return error == LIBUSB_ERROR_TIMEOUT ? Transfer::timed_out : Transfer::closed;
    }

    int control(std::uint8_t request, std::uint16_t index, std::span<unsigned char> room) {
        const int count =
            libusb_control_transfer(handle.get(), FROM_INTERFACE, request, 0, index, room.data(),
                                    static_cast<std::uint16_t>(room.size()), CONTROL_LIMIT);
        if (count == LIBUSB_ERROR_NO_DEVICE) gone = true;
        return count;
    }
};

kiosk::Result<std::unique_ptr<UsbWire>, UsbTrouble> UsbWire::open(const UsbWish& wish) {
    auto parts = std::make_unique<Parts>();
    parts->usb = open_usb();
    if (!parts->usb) return kiosk::Failure{UsbTrouble::failed};
    const auto printers = printers_on(parts->usb.get());
    std::vector<UsbPrinterFound> found;
    found.reserve(printers.size());
    for (const auto& printer : printers) found.push_back(printer.found);
    auto choice = choose(found, wish);
    if (const auto* reason = std::get_if<NotChosen>(&choice)) return kiosk::Failure{trouble_of(*reason)};
    parts->found = std::get<UsbPrinterFound>(std::move(choice));
    const auto chosen = std::find_if(printers.begin(), printers.end(), [&](const UsbPrinterOnBus& one) {
        return one.found.port == parts->found.port;
    });

    libusb_device_handle* opened = nullptr;
    if (const int error = libusb_open(chosen->device.get(), &opened); error != 0)
        return kiosk::Failure{trouble_of(error)};
    parts->handle.reset(opened);
    libusb_set_auto_detach_kernel_driver(opened, 1);
    if (const int error = libusb_claim_interface(opened, parts->found.interface); error != 0)
        return kiosk::Failure{trouble_of(error)};
    std::unique_ptr<UsbWire> wire(new UsbWire(std::move(parts)));
    const UsbPrinterFound& printer = wire->parts_->found;
    if (printer.setting != 0) {
        const int error = libusb_set_interface_alt_setting(opened, printer.interface, printer.setting);
        if (error != 0) return kiosk::Failure{trouble_of(error)};
    }
    return wire;
}

UsbWire::UsbWire(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

UsbWire::~UsbWire() {
    libusb_release_interface(parts_->handle.get(), parts_->found.interface);
}

Transfer UsbWire::write(std::span<const std::uint8_t> bytes, Deadline deadline, std::size_t& written) {
    written = 0;
    while (written < bytes.size()) {
        // libusb takes what it writes from as changeable, and does not change it.
        auto* const from = const_cast<unsigned char*>(bytes.data() + written);
        int count = 0;
        const int error = libusb_bulk_transfer(parts_->handle.get(), parts_->found.out, from,
                                               static_cast<int>(bytes.size() - written), &count,
                                               until(deadline, SHORTEST_WRITE));
        written += static_cast<std::size_t>(std::max(count, 0));
        if (error == LIBUSB_ERROR_INTERRUPTED) continue;
        if (error != 0) return parts_->ended(error, parts_->found.out);
        if (count <= 0) return Transfer::closed;
    }
    return Transfer::done;
}

Transfer UsbWire::read(std::span<std::uint8_t> room, Deadline deadline, std::size_t& read) {
    read = 0;
    Parts& here = *parts_;
    if (here.found.in == 0) return here.gone ? Transfer::closed : Transfer::timed_out;
    // Some devices end what they say with a packet of no bytes.
    while (here.heard_from == here.heard_to) {
        int count = 0;
        const int error =
            libusb_bulk_transfer(here.handle.get(), here.found.in, here.heard.data(),
                                 static_cast<int>(here.heard.size()), &count, until(deadline, SHORTEST_READ));
        here.heard_from = 0;
        here.heard_to = static_cast<std::size_t>(std::max(count, 0));
        if (here.heard_to > 0) break;
        if (error != 0 && error != LIBUSB_ERROR_INTERRUPTED) return here.ended(error, here.found.in);
        if (std::chrono::steady_clock::now() >= deadline) return Transfer::timed_out;
    }
    read = std::min(room.size(), here.heard_to - here.heard_from);
    std::copy_n(here.heard.begin() + static_cast<std::ptrdiff_t>(here.heard_from), read, room.begin());
    here.heard_from += read;
    return Transfer::done;
}

std::optional<kiosk::PrinterCondition> UsbWire::beside() {
    std::array<unsigned char, 1> status{};
    if (parts_->control(GET_PORT_STATUS, parts_->found.interface, status) != 1) return std::nullopt;
    return condition_of(status[0]);
}

DeviceId UsbWire::device_id() {
    std::array<unsigned char, 1024> room{};
    const auto interface_and_setting =
        static_cast<std::uint16_t>(parts_->found.interface << 8 | parts_->found.setting);
    const int count = parts_->control(GET_DEVICE_ID, interface_and_setting, room);
    return parse_device_id(std::span(room).first(static_cast<std::size_t>(std::max(count, 0))));
}

const UsbPrinterFound& UsbWire::found() const {
    return parts_->found;
}

bool UsbWire::gone() const {
    return parts_->gone;
}

std::vector<UsbPrinterFound> usb_printers() {
    const UsbContext usb = open_usb();
    std::vector<UsbPrinterFound> found;
    if (!usb) return found;
    for (auto& printer : printers_on(usb.get())) found.push_back(std::move(printer.found));
    return found;
}

}  // namespace drivers
