#include "drivers/scanners/serial_source.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
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

constexpr std::array<std::pair<int, speed_t>, 8> SPEEDS{{{1200, B1200},
                                                         {2400, B2400},
                                                         {4800, B4800},
                                                         {9600, B9600},
                                                         {19'200, B19200},
                                                         {38'400, B38400},
                                                         {57'600, B57600},
                                                         {115'200, B115200}}};

/// Eight bits, nothing added, nothing changed, no echo. 0, or the error.
int make_raw(int port, int baud) {
    termios settings{};
    if (::tcgetattr(port, &settings) != 0) return errno;
    ::cfmakeraw(&settings);
    settings.c_cflag |= CLOCAL | CREAD;
    settings.c_cflag &= ~static_cast<tcflag_t>(CRTSCTS | CSTOPB);
    settings.c_cc[VMIN] = 1;
    settings.c_cc[VTIME] = 0;
    const auto* const speed =
        std::find_if(SPEEDS.begin(), SPEEDS.end(), [&](const auto& known) { return known.first == baud; });
    ::cfsetspeed(&settings, speed != SPEEDS.end() ? speed->second : B9600);
    if (::tcsetattr(port, TCSANOW, &settings) != 0) return errno;
    // What was scanned before anybody listened is not for now.
    ::tcflush(port, TCIFLUSH);
    return 0;
}

}  // namespace

SerialSource::SerialSource(SerialOptions options) : options_(std::move(options)) {}

DeviceState SerialSource::open() {
    if (!options_.choice.path.empty()) return open_node(options_.choice.path);
    for (const KernelDevice& port : serial_ports())
        if (is_chosen(options_.choice, port)) return open_node(port.node);
    const auto devices = usb_devices();
    const bool on_usb = std::any_of(devices.begin(), devices.end(),
                                    [&](const auto& device) { return is_chosen(options_.choice, device); });
    if (on_usb) return {DeviceCondition::needs_help, DeviceHelp::wrong_mode};
    return {};
}

DeviceState SerialSource::open_node(const std::string& node) {
    port_ = Descriptor(::open(node.c_str(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC));
    if (!port_) return state_of_error(errno);
    int error = make_raw(port_.number(), options_.baud);
    if (error == 0 && ::ioctl(port_.number(), TIOCEXCL) != 0) error = errno;
    if (error != 0) {
        port_ = {};
        return state_of_error(error);
    }
    assembly_.emplace(options_.pause);
    description_ = "serial scanner, " + node;
    return {DeviceCondition::ready};
}

void SerialSource::close() {
    port_ = {};
    assembly_.reset();
    description_.clear();
}

std::vector<pollfd> SerialSource::watched() {
    return {{port_.number(), POLLIN, 0}};
}

bool SerialSource::take(Deadline now, const RawScanSink& deliver) {
    if (!ready(port_.number(), POLLIN, now)) {
        assembly_->pass(now, deliver);
        return true;
    }
    std::array<std::uint8_t, 4096> bytes;
    const ssize_t count = ::read(port_.number(), bytes.data(), bytes.size());
    if (count < 0) return errno == EAGAIN || errno == EINTR;
    const std::span said(bytes.data(), static_cast<std::size_t>(count));
    if (eavesdropper() != nullptr) eavesdropper()->hear(said);
    assembly_->take(said, now, deliver);
    return count > 0;
}

std::optional<Deadline> SerialSource::due() const {
    return assembly_ ? assembly_->due() : std::nullopt;
}

std::string SerialSource::describe() const {
    return description_.empty() ? "serial scanner" : description_;
}

}  // namespace drivers
