#include "drivers/printers/usb_bus.h"

#include <array>
#include <optional>
#include <string>

#include "drivers/printers/device_id.h"

namespace drivers {

namespace {

constexpr std::uint8_t PRINTER = LIBUSB_CLASS_PRINTER, PRINTERS_ONLY = 1, ONE_WAY = 1, BOTH_WAYS = 2;

/// What one alternate setting offers; none when it is no printer that takes plain bytes. Protocol 3 (1284.4)
/// and 4 (IPP over USB) wrap them.
std::optional<UsbPrinterFound> printer_of(const libusb_interface_descriptor& setting) {
    if (setting.bInterfaceClass != PRINTER || setting.bInterfaceSubClass != PRINTERS_ONLY)
        return std::nullopt;
    if (setting.bInterfaceProtocol != ONE_WAY && setting.bInterfaceProtocol != BOTH_WAYS) return std::nullopt;
    // libusb keeps the number that a lying descriptor claims, without what is not there.
    if (setting.endpoint == nullptr) return std::nullopt;
    UsbPrinterFound found;
    found.interface = setting.bInterfaceNumber;
    found.setting = setting.bAlternateSetting;
    for (int i = 0; i < setting.bNumEndpoints; ++i) {
        const libusb_endpoint_descriptor& endpoint = setting.endpoint[i];
        if ((endpoint.bmAttributes & LIBUSB_TRANSFER_TYPE_MASK) != LIBUSB_TRANSFER_TYPE_BULK) continue;
        const bool towards_us = (endpoint.bEndpointAddress & LIBUSB_ENDPOINT_IN) != 0;
        std::uint8_t& place = towards_us ? found.in : found.out;
        if (place == 0) place = endpoint.bEndpointAddress;
    }
    // A printer of protocol 1 may have an endpoint that nothing ever comes from.
    if (setting.bInterfaceProtocol == ONE_WAY) found.in = 0;
    if (found.out == 0) return std::nullopt;
    return found;
}

/// The setting that answers, where there is one.
std::optional<UsbPrinterFound> printer_of(libusb_device* device) {
    libusb_config_descriptor* read = nullptr;
    if (libusb_get_active_config_descriptor(device, &read) != 0) return std::nullopt;
    const kiosk::Owned<libusb_config_descriptor, libusb_free_config_descriptor> config(read);
    std::optional<UsbPrinterFound> best;
    for (int i = 0; config->interface != nullptr && i < config->bNumInterfaces; ++i) {
        const libusb_interface& interface = config->interface[i];
        for (int j = 0; interface.altsetting != nullptr && j < interface.num_altsetting; ++j) {
            const auto found = printer_of(interface.altsetting[j]);
            if (found && (!best || (best->in == 0 && found->in != 0))) best = found;
        }
    }
    return best;
}

std::string port_of(libusb_device* device) {
    std::array<std::uint8_t, 8> ports{};
    const int count = libusb_get_port_numbers(device, ports.data(), ports.size());
    std::string text = std::to_string(libusb_get_bus_number(device));
    for (int i = 0; i < count; ++i) text += (i == 0 ? "-" : ".") + std::to_string(ports[i]);
    return text;
}

/// Stops at the first text that is not answered: each costs a second at a device that is silent.
void read_texts(libusb_device* device, const libusb_device_descriptor& descriptor, UsbPrinterFound& found) {
    libusb_device_handle* opened = nullptr;
    if (libusb_open(device, &opened) != 0) return;
    const UsbHandle handle(opened);
    const auto text = [&](std::uint8_t index, std::string& target) {
        if (index == 0) return true;
        std::array<unsigned char, 256> room{};
        const int length = libusb_get_string_descriptor_ascii(opened, index, room.data(), room.size());
        if (length < 0) return false;
        target = printable({reinterpret_cast<const char*>(room.data()), static_cast<std::size_t>(length)});
        return true;
    };
    std::string manufacturer;
    std::string product;
    if (text(descriptor.iSerialNumber, found.serial) && text(descriptor.iManufacturer, manufacturer))
        text(descriptor.iProduct, product);
    found.name = printable(manufacturer + " " + product);
}

}  // namespace

UsbContext open_usb() {
    libusb_context* usb = nullptr;
    if (libusb_init(&usb) != 0) return nullptr;
    return UsbContext(usb);
}

std::vector<UsbPrinterOnBus> printers_on(libusb_context* usb) {
    std::vector<UsbPrinterOnBus> printers;
    libusb_device** list = nullptr;
    const ssize_t count = libusb_get_device_list(usb, &list);
    for (ssize_t i = 0; i < count; ++i) {
        auto found = printer_of(list[i]);
        libusb_device_descriptor descriptor{};
        if (!found || libusb_get_device_descriptor(list[i], &descriptor) != 0) continue;
        found->id.vendor = descriptor.idVendor;
        found->id.product = descriptor.idProduct;
        found->port = port_of(list[i]);
        read_texts(list[i], descriptor, *found);
        printers.push_back({std::move(*found), UsbDevice(libusb_ref_device(list[i]))});
    }
    if (count >= 0) libusb_free_device_list(list, /*unref_devices=*/1);
    return printers;
}

}  // namespace drivers
