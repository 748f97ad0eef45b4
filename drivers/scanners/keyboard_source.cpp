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

bool read_keys(int descriptor, const std::function<void(std::span<const std::uint8_t> events)>& take) {
    std::array<input_event, 64> events;
    const ssize_t count = ::read(descriptor, events.data(), sizeof events);
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    const auto whole = static_cast<std::size_t>(count) / sizeof(input_event);
    std::array<KeyEvent, 64> keys;
    std::transform(events.begin(), events.begin() + whole, keys.begin(), [](const input_event& event) {
        return KeyEvent{event.type, event.code, event.value};
    });
    if (whole > 0) take({reinterpret_cast<const std::uint8_t*>(keys.data()), whole * sizeof(KeyEvent)});
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
        assembly_.emplace(pause_);
        description_ = "keyboard scanner, " + device.node + ": " + device.name;
        return {DeviceCondition::ready};
    }
    return state;
}

void KeyboardSource::close() {
    device_ = {};
    assembly_.reset();
    description_.clear();
}

std::vector<pollfd> KeyboardSource::watched() {
    return {{device_.number(), POLLIN, 0}};
}

bool KeyboardSource::take(Deadline now, const RawScanSink& deliver) {
    if (!ready(device_.number(), POLLIN, now)) {
        assembly_->pass(now, deliver);
        return true;
    }
    return read_keys(device_.number(), [&](std::span<const std::uint8_t> events) {
        if (eavesdropper() != nullptr) eavesdropper()->hear(events);
        assembly_->take(events, now, deliver);
    });
}

std::optional<Deadline> KeyboardSource::due() const {
    return assembly_ ? assembly_->due() : std::nullopt;
}

std::string KeyboardSource::describe() const {
    return description_.empty() ? "keyboard scanner" : description_;
}

}  // namespace drivers
