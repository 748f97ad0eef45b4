// The keyboards, serial ports, cameras and USB devices that the kernel knows, as udev lists them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drivers/scanners/device_choice.h"
#include "kiosk/usb_id.h"

namespace drivers {

struct KernelDevice {
    std::string node;  ///< "/dev/input/event3"
    std::string name;  ///< as the device tells it; printable ASCII
    std::optional<kiosk::UsbId> usb;
    bool types_text = false;  ///< has the keys of a whole keyboard
};

std::vector<KernelDevice> input_devices();
/// Those on USB.
std::vector<KernelDevice> serial_ports();
/// Every node of video4linux, cameras among them.
std::vector<KernelDevice> video_devices();
std::vector<KernelDevice> usb_devices();

/// Whether the settings mean it. A path is followed to the node it leads to.
bool is_chosen(const DeviceChoice& choice, const KernelDevice& device);

/// By its name: "Barcode Reader", "… Scanner".
bool is_called_scanner(const KernelDevice& device);

}  // namespace drivers
