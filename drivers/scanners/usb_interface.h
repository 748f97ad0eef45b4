// One HID interface of a USB device, opened and claimed: its descriptors, feature reports, and input reports
// as they arrive.
#pragma once

#include <libusb-1.0/libusb.h>
#include <poll.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/core/result.h"
#include "kiosk/device_state.h"

namespace drivers {

using UsbContext = std::shared_ptr<libusb_context>;

/// Where a HID interface lies. The device stays valid as long as somebody holds it.
struct HidPlace {
    std::shared_ptr<libusb_device> device;
    std::uint16_t vendor = 0, product = 0;
    std::uint8_t number = 0;
    std::uint8_t endpoint = 0;
    std::uint16_t packet = 0;  ///< bytes in one packet of the endpoint
    bool keyboard_or_mouse = false;
    std::string address;  ///< as the kernel names it: "1-2:1.0"
};

/// Every HID interface that can be listened to, and what else the devices are.
struct HidPlaces {
    std::vector<HidPlace> places;
    struct Other {
        std::uint16_t vendor = 0, product = 0;
        bool serial_port = false;
    };
    std::vector<Other> others;  ///< devices without such an interface
};
HidPlaces find_hid_places(const UsbContext& context);

/// The report descriptor as the kernel's own driver has read it; none when no driver is bound.
std::optional<std::vector<std::uint8_t>> known_report_descriptor(const HidPlace& place);

/// What an error of libusb means for a person.
kiosk::DeviceState state_of(int usb_error);

class UsbInterface {
  public:
    /// Takes the interface from the kernel's driver until it is closed.
    static kiosk::Result<std::unique_ptr<UsbInterface>, kiosk::DeviceState> claim(UsbContext context,
                                                                                  const HidPlace& place);
    ~UsbInterface();
    UsbInterface(const UsbInterface&) = delete;
    UsbInterface& operator=(const UsbInterface&) = delete;

    // Each waits half a second at most; empty or false when the device refused.
    std::vector<std::uint8_t> report_descriptor();
    std::vector<std::uint8_t> feature(std::uint8_t report, std::size_t size);
    bool set_feature(std::uint8_t report, std::span<std::uint8_t> bytes);
    /// Maker and product as the device tells them, printable ASCII.
    std::string name();

    /// Begins to wait for reports of up to `size` bytes.
    bool listen(std::size_t size);
    [[nodiscard]] std::vector<pollfd> watched() const;
    /// Hands over the reports that arrived, also empty ones. False at any error.
    bool take(const std::function<void(std::span<const std::uint8_t>)>& report);

  private:
    struct Transfer;
    UsbInterface(UsbContext context, libusb_device_handle* handle, const HidPlace& place);
    bool submit();

    UsbContext context_;
    libusb_device_handle* handle_;
    std::uint8_t number_, endpoint_;
    std::uint16_t packet_;
    std::unique_ptr<Transfer> transfer_;
};

}  // namespace drivers
