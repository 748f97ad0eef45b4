#include "drivers/scanners/keyboard_source.h"

#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "drivers/scanners/kernel_devices.h"
#include "drivers/scanners/open_state.h"

namespace drivers {
namespace {

using kiosk::DeviceCondition;
using kiosk::DeviceHelp;
using kiosk::DeviceState;

void handle(const input_event& event, KeyReader& reader, const RawScanSink& deliver) {
    if (event.type == EV_SYN && event.code == SYN_DROPPED) reader.lose();
    if (event.type != EV_KEY) return;
    const auto motion = event.value == 0   ? KeyReader::Motion::up
                        : event.value == 1 ? KeyReader::Motion::down
                                           : KeyReader::Motion::repeated;
    if (auto scan = reader.take(event.code, motion)) deliver(*std::move(scan));
}

/// What is known when no input device is the chosen one.
DeviceState missing(const DeviceChoice& choice) {
    const auto devices = usb_devices();
    const bool on_usb = choice.usb && std::any_of(devices.begin(), devices.end(), [&](const auto& device) {
                            return is_chosen(choice, device);
                        });
    if (on_usb) return {DeviceCondition::needs_help, DeviceHelp::wrong_mode};
    return {};
}

}  // namespace

bool read_keys(int descriptor, KeyReader& reader, const RawScanSink& deliver) {
    std::array<input_event, 64> events;
    const ssize_t count = ::read(descriptor, events.data(), sizeof events);
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    const auto whole = static_cast<std::size_t>(count) / sizeof(input_event);
    for (std::size_t i = 0; i < whole; ++i) handle(events[i], reader, deliver);
    return whole > 0;
}

KeyboardSource::KeyboardSource(DeviceChoice choice, Milliseconds pause)
    : choice_(std::move(choice)), pause_(pause) {}

DeviceState KeyboardSource::open() {
    DeviceState state = missing(choice_);
    for (const KernelDevice& device : input_devices()) {
        const bool meant =
            choice_.empty() ? device.types_text && is_called_scanner(device) : is_chosen(choice_, device);
        if (!meant) continue;
        if (!device.types_text) {
            state = {DeviceCondition::needs_help, DeviceHelp::wrong_device};
            continue;
        }
        device_ = Descriptor(::open(device.node.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        if (!device_) return state_of_error(errno);
        if (::ioctl(device_.number(), EVIOCGRAB, 1) != 0) {
            const int error = errno;
            device_ = {};
            return state_of_error(error);
        }
        description_ = "keyboard scanner, " + device.node + ": " + device.name;
        return {DeviceCondition::ready};
    }
    return state;
}

void KeyboardSource::close() {
    device_ = {};
    reader_ = {};
    due_.reset();
    description_.clear();
}

std::vector<pollfd> KeyboardSource::watched() {
    return {{device_.number(), POLLIN, 0}};
}

bool KeyboardSource::take(Deadline now, const RawScanSink& deliver) {
    if (!ready(device_.number(), POLLIN, now)) {
        if (!due_ || now < *due_) return true;
        due_.reset();
        if (auto scan = reader_.finish()) deliver(*std::move(scan));
        return true;
    }
    const bool well = read_keys(device_.number(), reader_, deliver);
    due_.reset();
    if (reader_.waiting()) due_ = now + pause_;
    return well;
}

std::string KeyboardSource::describe() const {
    return description_.empty() ? "keyboard scanner" : description_;
}

}  // namespace drivers
