// What the printer of usb_peer.h answers to each ioctl of usbfs.
#pragma once

#include "tests/printers/usb_peer.h"

namespace tests {

inline std::vector<std::uint8_t> printer_descriptors(const UsbPeerOptions& options) {
    const auto low = [](int number) { return static_cast<std::uint8_t>(number & 255); };
    const auto high = [](int number) { return static_cast<std::uint8_t>(number >> 8); };
    return {18, 1, 0, 2, 0, 0, 0, 64, low(options.vendor), high(options.vendor), low(options.product),
            high(options.product), 0, 1, 1, 2, 3, 1,
            // one configuration, one interface, bulk out and bulk in
            9, 2, 32, 0, 1, 1, 0, 0xC0, 0, 9, 4, 0, 0, 2, 7, 1, low(options.protocol), 0, 7, 5, 0x01, 2, 64,
            0, 0, 7, 5, 0x82, 2, 64, 0, 0};
}

inline UsbPeer::UsbPeer(UMockdevTestbed* testbed, UsbPeerOptions options)
    : testbed_(testbed), options_(std::move(options)) {
    const auto descriptors =
        options_.descriptors.empty() ? printer_descriptors(options_) : options_.descriptors;
    char name[64], hex[3];
    std::snprintf(name, sizeof name, "bus/usb/001/%03d", options_.address);
    node_ = std::string("/dev/") + name;
    const std::string port = "/devices/pci0000:00/usb1/1-" + std::to_string(options_.address);
    path_ = "/sys" + port;
    std::string device = "P: " + port + "\n";
    if (options_.node) device += "N: " + std::string(name) + "\n";
    device += "E: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: BUSNUM=001\nE: DEVNAME=" + node_ +
              "\nA: busnum=1\\n\nA: devnum=" + std::to_string(options_.address) +
              "\\n\nA: bConfigurationValue=1\\n\nA: speed=480\\n\nH: descriptors=";
    for (const std::uint8_t byte : descriptors) {
        std::snprintf(hex, sizeof hex, "%02X", byte);
        device += hex;
    }
    REQUIRE(umockdev_testbed_add_from_string(testbed_, (device + "\n").c_str(), nullptr));
    if (!options_.node) return;
    handler_ = umockdev_ioctl_base_new();
    g_signal_connect(handler_, "handle-ioctl", G_CALLBACK(on_ioctl), this);
    REQUIRE(umockdev_testbed_attach_ioctl(testbed_, node_.c_str(), handler_, nullptr));
}

inline void UsbPeer::unplug() {
    {
        const std::scoped_lock lock(mutex_);
        if (!plugged_) return;
        plugged_ = false;
        leave();
    }
    umockdev_testbed_uevent(testbed_, path_.c_str(), "remove");
    umockdev_testbed_remove_device(testbed_, path_.c_str());
}

/// Whoever still has it open is answered until then, as the kernel would.
inline UsbPeer::~UsbPeer() {
    unplug();
    if (handler_ != nullptr) {
        umockdev_testbed_detach_ioctl(testbed_, node_.c_str(), nullptr);
        g_signal_handlers_disconnect_by_data(handler_, this);
        g_object_unref(handler_);
    }
    for (const Urb& urb : pending_) umockdev_ioctl_data_unref(urb.data);
}

/// With the mutex held: whatever is under way ends as the kernel ends it.
inline void UsbPeer::leave() {
    gone_ = true;
    for (Urb& pending : pending_) {
        if (!pending.due) pending.urb->status = -ESHUTDOWN;
        pending.due = true;
    }
}

inline bool UsbPeer::serve(UMockdevIoctlClient* client) {
    const std::scoped_lock lock(mutex_);
    UMockdevIoctlData* argument = umockdev_ioctl_client_get_arg(client);
    int error = 0;
    const auto request = umockdev_ioctl_client_get_request(client);
    if (gone_ && request != USBDEVFS_REAPURBNDELAY && request != USBDEVFS_REAPURB) {
        umockdev_ioctl_client_complete(client, -1, ENODEV);
        return true;
    }
    switch (request) {
        case USBDEVFS_GET_CAPABILITIES: {
            UMockdevIoctlData* room = umockdev_ioctl_data_resolve(argument, 0, sizeof(guint32), nullptr);
            constexpr guint32 CAPABILITIES = USBDEVFS_CAP_BULK_CONTINUATION | USBDEVFS_CAP_NO_PACKET_SIZE_LIM;
            std::memcpy(room->data, &CAPABILITIES, sizeof CAPABILITIES);
            umockdev_ioctl_data_unref(room);
            break;
        }
        case USBDEVFS_DISCONNECT_CLAIM:
        case USBDEVFS_CLAIMINTERFACE:
            error = claim();
            break;
        case USBDEVFS_CLEAR_HALT:
            halt_cleared = true;
            break;
        case USBDEVFS_RELEASEINTERFACE:
        case USBDEVFS_RESET:
            break;
        case USBDEVFS_IOCTL:
            error = kernel_driver(argument);
            break;
        case USBDEVFS_SUBMITURB:
            error = submit(argument);
            break;
        case USBDEVFS_DISCARDURB:
            error = discard(argument);
            break;
        case USBDEVFS_REAPURB:
        case USBDEVFS_REAPURBNDELAY:
            error = reap(argument);
            break;
        default:
            error = ENOTTY;
    }
    umockdev_ioctl_client_complete(client, error == 0 ? 0 : -1, error);
    return true;
}

inline int UsbPeer::claim() {
    if (leaves_at_claim) leave();
    if (gone_) return ENODEV;
    if (owner == Owner::another_program) return EBUSY;
    owner = Owner::nobody;
    return 0;
}

/// The only thing asked of it here: bind usblp again.
inline int UsbPeer::kernel_driver(UMockdevIoctlData* argument) {
    UMockdevIoctlData* read = umockdev_ioctl_data_resolve(argument, 0, sizeof(usbdevfs_ioctl), nullptr);
    usbdevfs_ioctl order;
    std::memcpy(&order, read->data, sizeof order);
    umockdev_ioctl_data_unref(read);
    if (static_cast<unsigned>(order.ioctl_code) != USBDEVFS_CONNECT) return ENODATA;
    owner = Owner::usblp;
    return 0;
}

inline int UsbPeer::submit(UMockdevIoctlData* argument) {
    UMockdevIoctlData* data = umockdev_ioctl_data_resolve(argument, 0, sizeof(usbdevfs_urb), nullptr);
    auto* urb = reinterpret_cast<usbdevfs_urb*>(data->data);
    UMockdevIoctlData* buffer = umockdev_ioctl_data_resolve(data, G_STRUCT_OFFSET(usbdevfs_urb, buffer),
                                                            static_cast<gsize>(urb->buffer_length), nullptr);
    Urb pending{data, urb, true};
    urb->status = 0;
    urb->actual_length = 0;
    if (urb->type == USBDEVFS_URB_TYPE_CONTROL) {
        control(*urb, buffer->data);
    } else if ((urb->endpoint & 0x80) == 0) {
        bulk_out(pending, buffer->data);
    } else {
        bulk_in(pending, buffer->data);
    }
    pending_.push_back(pending);
    umockdev_ioctl_data_unref(buffer);
    return 0;
}

inline void UsbPeer::control(usbdevfs_urb& urb, std::uint8_t* bytes) const {
    const int type = bytes[0], request = bytes[1], room = bytes[6] | bytes[7] << 8;
    std::string answer;
    if (type == 0xA1 && request == 0) {
        answer = std::string{'\0', static_cast<char>(options_.id.size() + 2)} + options_.id;
    } else if (type == 0xA1 && request == 1 && port_status >= 0) {
        answer = std::string(1, static_cast<char>(port_status));
    } else if (type == 0x80 && request == 6 && bytes[3] == 3 && bytes[2] == 0) {
        answer = std::string("\x04\x03\x09\x04", 4);
    } else if (type == 0x80 && request == 6 && bytes[3] == 3) {
        const std::string text = bytes[2] == 3 ? options_.serial : bytes[2] == 1 ? "Mau" : "Printer";
        answer = std::string{static_cast<char>(text.size() * 2 + 2), '\x03'};
        for (const char character : text) answer += {character, '\0'};
    } else {
        urb.status = -EPIPE;
        return;
    }
    urb.actual_length = std::min(room, static_cast<int>(answer.size()));
    std::memcpy(bytes + 8, answer.data(), static_cast<std::size_t>(urb.actual_length));
}

inline void UsbPeer::bulk_out(Urb& pending, const std::uint8_t* bytes) {
    if (mood == Mood::halted) {
        pending.urb->status = -EPIPE;
        return;
    }
    const std::size_t length = static_cast<std::size_t>(pending.urb->buffer_length);
    const std::size_t most = std::min(takes_only, leaves_after);
    const std::size_t taken = std::min(length, most - std::min(most, printer.taken));
    const std::string said = printer.take({bytes, taken});
    pending.urb->actual_length = static_cast<int>(taken);
    if (printer.taken >= leaves_after) {
        pending.urb->status = -ESHUTDOWN;
        return leave();
    }
    if (taken < length && paper_ends_with_it) port_status = 0x38;
    pending.due = taken == length;
    hear(said);
}

/// What the printer says goes to whoever waits for it, or is kept.
inline void UsbPeer::hear(const std::string& said) {
    if (mood == Mood::healthy) saying_ += said;
    if (mood == Mood::only_ones) saying_ += std::string(said.size(), '\xFF');
}

inline void UsbPeer::bulk_in(Urb& pending, std::uint8_t* bytes) {
    const auto room = static_cast<std::size_t>(pending.urb->buffer_length);
    if (mood == Mood::flood) saying_ = std::string(room, '\x12');
    const std::size_t count = std::min(room, saying_.size());
    std::memcpy(bytes, saying_.data(), count);
    saying_.erase(0, count);
    pending.urb->actual_length = static_cast<int>(count);
    pending.due = count > 0 || mood == Mood::empty_packets;
}

inline int UsbPeer::discard(UMockdevIoctlData* argument) {
    for (Urb& pending : pending_) {
        if (pending.data->client_addr != *reinterpret_cast<const gulong*>(argument->data)) continue;
        if (pending.due) return EINVAL;
        pending.due = true;
        pending.urb->status = -ENOENT;
        return 0;
    }
    return EINVAL;
}

inline int UsbPeer::reap(UMockdevIoctlData* argument) {
    for (auto pending = pending_.begin(); pending != pending_.end(); ++pending) {
        if (!pending->due) continue;
        UMockdevIoctlData* room = umockdev_ioctl_data_resolve(argument, 0, sizeof(gpointer), nullptr);
        umockdev_ioctl_data_set_ptr(room, 0, pending->data);
        umockdev_ioctl_data_unref(room);
        umockdev_ioctl_data_unref(pending->data);
        pending_.erase(pending);
        return 0;
    }
    return gone_ ? ENODEV : EAGAIN;
}

}  // namespace tests
