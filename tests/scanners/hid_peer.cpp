#include "tests/scanners/hid_peer.h"

#include <linux/usbdevice_fs.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>

namespace tests {
namespace {

std::uint8_t low(int number) {
    return static_cast<std::uint8_t>(number & 255);
}
std::uint8_t high(int number) {
    return static_cast<std::uint8_t>(number >> 8);
}

sample::Bytes descriptors_of(const HidPeerOptions& options) {
    const int length = static_cast<int>(options.report_descriptor.size());
    return sample::joined(
        {{18, 1, 0, 2, 0, 0, 0, 64, low(options.vendor), high(options.vendor), low(options.product),
          high(options.product), 0, 1, 1, 2, 0, 1},
         {9, 2, 34, 0, 1, 1, 0, 0x80, 50},
         {9, 4, 0, 0, 1, low(options.usb_class), low(options.subclass), low(options.protocol), 0},
         {9, 0x21, 0x11, 1, 0, 1, 0x22, low(length), high(length)},
         {7, 5, 0x81, 3, 64, 0, 8}});
}

std::string hex(const sample::Bytes& bytes) {
    constexpr const char* DIGITS = "0123456789ABCDEF";
    std::string text;
    for (const std::uint8_t byte : bytes) text += {DIGITS[byte >> 4], DIGITS[byte & 15]};
    return text;
}

void add(UMockdevTestbed* testbed, const std::string& device) {
    [[maybe_unused]] const bool added = umockdev_testbed_add_from_string(testbed, device.c_str(), nullptr);
    assert(added);
}

}  // namespace

HidPeer::HidPeer(UMockdevTestbed* testbed, HidPeerOptions options)
    : testbed_(testbed), options_(std::move(options)) {
    const std::string name = "bus/usb/001/00" + std::to_string(options_.address);
    const std::string port = "1-" + std::to_string(options_.port);
    const std::string place = "/devices/usb1/" + port;
    node_ = "/dev/" + name;
    path_ = "/sys" + place;
    const auto descriptors = options_.descriptors.empty() ? descriptors_of(options_) : options_.descriptors;
    add(testbed_, "P: " + place + "\nN: " + name +
                      "\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_device\nE: BUSNUM=001\nE: DEVNAME=" + node_ +
                      "\nA: busnum=1\\n\nA: devnum=" + std::to_string(options_.address) +
                      "\\n\nA: bConfigurationValue=1\\n\nA: speed=12\\n\nH: descriptors=" + hex(descriptors) +
                      "\n");
    if (options_.known_to_kernel) {
        const std::string interface = place + "/" + port + ":1.0";
        add(testbed_, "P: " + interface + "\nE: SUBSYSTEM=usb\nE: DEVTYPE=usb_interface\n");
        add(testbed_, "P: " + interface + "/0003:0C2E:0901.0001\nE: SUBSYSTEM=hid\nH: report_descriptor=" +
                          hex(options_.report_descriptor) + "\n");
    }
    handler_ = umockdev_ioctl_base_new();
    g_signal_connect(handler_, "handle-ioctl", G_CALLBACK(on_ioctl), this);
    umockdev_testbed_attach_ioctl(testbed_, node_.c_str(), handler_, nullptr);
}

void HidPeer::announce() {
    umockdev_testbed_uevent(testbed_, path_.c_str(), "add");
}

void HidPeer::unplug(bool told) {
    {
        const std::scoped_lock lock(mutex_);
        if (!plugged_) return;
        plugged_ = false;
        gone_ = true;
        for (Urb& urb : pending_) {
            if (!urb.due) urb.urb->status = -ESHUTDOWN;
            urb.due = true;
        }
    }
    if (told) umockdev_testbed_uevent(testbed_, path_.c_str(), "remove");
    umockdev_testbed_remove_device(testbed_, path_.c_str());
}

HidPeer::~HidPeer() {
    unplug();
    umockdev_testbed_detach_ioctl(testbed_, node_.c_str(), nullptr);
    g_signal_handlers_disconnect_by_data(handler_, this);
    g_object_unref(handler_);
    for (const Urb& urb : pending_) forget(urb);
}

void HidPeer::send(sample::Bytes report) {
    const std::scoped_lock lock(mutex_);
    steps_.push_back({std::move(report), 0});
    move_on();
}

void HidPeer::break_down(int error) {
    const std::scoped_lock lock(mutex_);
    steps_.push_back({{}, error});
    move_on();
}

void HidPeer::set_claim_error(int error) {
    const std::scoped_lock lock(mutex_);
    claim_error_ = error;
}

void HidPeer::refuse_features() {
    const std::scoped_lock lock(mutex_);
    features_refused_ = true;
}

std::map<int, sample::Bytes> HidPeer::features() {
    const std::scoped_lock lock(mutex_);
    return features_;
}

bool HidPeer::was_opened() {
    const std::scoped_lock lock(mutex_);
    return opened_;
}

bool HidPeer::is_quiet() {
    const std::scoped_lock lock(mutex_);
    return steps_.empty();
}

gboolean HidPeer::on_ioctl(UMockdevIoctlBase* /*base*/, UMockdevIoctlClient* client, gpointer self) {
    static_cast<HidPeer*>(self)->serve(client);
    return TRUE;
}

void HidPeer::serve(UMockdevIoctlClient* client) {
    const std::scoped_lock lock(mutex_);
    opened_ = true;
    const auto request = umockdev_ioctl_client_get_request(client);
    const bool reaping = request == USBDEVFS_REAPURBNDELAY || request == USBDEVFS_REAPURB;
    const int error = gone_ && !reaping ? ENODEV : answer(request, umockdev_ioctl_client_get_arg(client));
    umockdev_ioctl_client_complete(client, error == 0 ? 0 : -1, error);
}

int HidPeer::answer(unsigned long request, UMockdevIoctlData* argument) {
    switch (request) {
        case USBDEVFS_GET_CAPABILITIES: {
            UMockdevIoctlData* room = umockdev_ioctl_data_resolve(argument, 0, sizeof(guint32), nullptr);
            constexpr guint32 CAPABILITIES = USBDEVFS_CAP_BULK_CONTINUATION | USBDEVFS_CAP_NO_PACKET_SIZE_LIM;
            std::memcpy(room->data, &CAPABILITIES, sizeof CAPABILITIES);
            umockdev_ioctl_data_unref(room);
            return 0;
        }
        case USBDEVFS_DISCONNECT_CLAIM:
        case USBDEVFS_CLAIMINTERFACE:
            return claim_error_;
        case USBDEVFS_RELEASEINTERFACE:
            return 0;
        case USBDEVFS_IOCTL:
            return ENODATA;
        case USBDEVFS_SUBMITURB:
            return submit(argument);
        case USBDEVFS_DISCARDURB:
            return discard(argument);
        case USBDEVFS_REAPURB:
        case USBDEVFS_REAPURBNDELAY:
            return reap(argument);
        default:
            return ENOTTY;
    }
}

void HidPeer::forget(const Urb& urb) {
    umockdev_ioctl_data_unref(urb.buffer);
    umockdev_ioctl_data_unref(urb.data);
}

int HidPeer::submit(UMockdevIoctlData* argument) {
    UMockdevIoctlData* data = umockdev_ioctl_data_resolve(argument, 0, sizeof(usbdevfs_urb), nullptr);
    auto* urb = reinterpret_cast<usbdevfs_urb*>(data->data);
    urb->status = 0;
    urb->actual_length = 0;
    UMockdevIoctlData* buffer = umockdev_ioctl_data_resolve(data, G_STRUCT_OFFSET(usbdevfs_urb, buffer),
                                                            static_cast<gsize>(urb->buffer_length), nullptr);
    const bool is_control = urb->type == USBDEVFS_URB_TYPE_CONTROL;
    if (is_control) control(*urb, buffer->data);
    pending_.push_back({data, buffer, urb, is_control});
    move_on();
    return 0;
}

/// Input reports go to whoever waits for them, in their order.
void HidPeer::move_on() {
    for (Urb& pending : pending_) {
        if (pending.due || steps_.empty()) continue;
        const Step step = std::move(steps_.front());
        steps_.pop_front();
        const auto room = static_cast<std::size_t>(pending.urb->buffer_length);
        const std::size_t count = std::min(room, step.report.size());
        std::copy_n(step.report.begin(), count, pending.buffer->data);
        pending.urb->actual_length = static_cast<int>(count);
        pending.urb->status = step.report.size() > room ? -EOVERFLOW : -step.error;
        pending.due = true;
    }
}

void HidPeer::answer_with(usbdevfs_urb& urb, std::uint8_t* bytes, const sample::Bytes& content) {
    const auto room = static_cast<std::size_t>(bytes[6] | bytes[7] << 8);
    const std::size_t count = std::min(room, content.size());
    std::copy_n(content.begin(), count, bytes + 8);
    urb.actual_length = static_cast<int>(count);
}

void HidPeer::control(usbdevfs_urb& urb, std::uint8_t* bytes) {
    const int type = bytes[0], request = bytes[1], value = bytes[2] | bytes[3] << 8;
    const int length = bytes[6] | bytes[7] << 8;
    if (type == 0x81 && request == 6 && value == 0x2200) {
        answer_with(urb, bytes, options_.report_descriptor);
    } else if (type == 0x80 && request == 6 && value == 0x0300) {
        answer_with(urb, bytes, {4, 3, 9, 4});
    } else if (type == 0x80 && request == 6 && (value >> 8) == 3) {
        answer_with(urb, bytes, {10, 3, 'M', 0, 'a', 0, 'u', 0, 7, 0});
    } else if (type == 0xA1 && request == 1 && !features_refused_) {
        sample::Bytes report(2);
        report[0] = low(value);
        answer_with(urb, bytes, report);
    } else if (type == 0x21 && request == 9 && !features_refused_) {
        features_[value & 255] = sample::Bytes(bytes + 8, bytes + 8 + length);
        urb.actual_length = length;
    } else {
        urb.status = -EPIPE;
    }
}

int HidPeer::discard(UMockdevIoctlData* argument) {
    for (Urb& pending : pending_) {
        if (pending.data->client_addr != *reinterpret_cast<const gulong*>(argument->data)) continue;
        if (pending.due) return EINVAL;
        pending.due = true;
        pending.urb->status = -ENOENT;
        return 0;
    }
    return EINVAL;
}

int HidPeer::reap(UMockdevIoctlData* argument) {
    const auto due =
        std::find_if(pending_.begin(), pending_.end(), [](const Urb& pending) { return pending.due; });
    if (due == pending_.end()) return gone_ ? ENODEV : EAGAIN;
    UMockdevIoctlData* room = umockdev_ioctl_data_resolve(argument, 0, sizeof(gpointer), nullptr);
    umockdev_ioctl_data_set_ptr(room, 0, due->data);
    umockdev_ioctl_data_unref(room);
    forget(*due);
    pending_.erase(due);
    return 0;
}

}  // namespace tests
