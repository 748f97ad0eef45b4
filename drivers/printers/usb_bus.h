// The printers on USB as libusb finds them. For the .cpp files of this folder only: libusb's types show.
#pragma once

#include <libusb.h>

#include <vector>

#include "drivers/printers/usb_choice.h"
#include "kiosk/core/owned.h"

namespace drivers {

using UsbContext = kiosk::Owned<libusb_context, libusb_exit>;
using UsbDevice = kiosk::Owned<libusb_device, libusb_unref_device>;
using UsbHandle = kiosk::Owned<libusb_device_handle, libusb_close>;

/// Null where USB cannot be asked at all. A new one sees what is plugged in now, udev running or not.
UsbContext open_usb();

struct UsbPrinterOnBus {
    UsbPrinterFound found;
    UsbDevice device;
};
/// Opens each printer for its texts, claims none. Those without a bulk endpoint to write to are left out.
std::vector<UsbPrinterOnBus> printers_on(libusb_context* usb);

}  // namespace drivers
