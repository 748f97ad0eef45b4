#include "kiosk/programs/kioskctl/devices_scanners.h"

#include "drivers/scanners/kernel_devices.h"
#include "drivers/scanners/usb_interface.h"
#include "kiosk/programs/configured_scanners.h"

namespace kioskctl {

namespace {

constexpr const char* FOUND = "found";

std::string settings_for(const char* kind, const std::string& device) {
    return std::string("kind = \"") + kind + "\", device = \"" + device + "\"";
}

DeviceRow configured_row(const kiosk::ScannerSettings& settings) {
    DeviceRow row{"scanner", "as configured", settings.device, "", ""};
    const auto source = programs::configured_source(settings);
    row.state = name_of(source->open());
    row.detail = source->describe();
    source->close();
    return row;
}

/// Only those whose report descriptor the kernel has read: nothing is taken from anybody to ask.
void add_hid_pos(std::vector<DeviceRow>& rows) {
    libusb_context* made = nullptr;
    if (libusb_init(&made) != LIBUSB_SUCCESS) return;
    const drivers::UsbContext context(made, libusb_exit);
    for (const auto& place : drivers::find_hid_places(context).places) {
        const auto descriptor = drivers::known_report_descriptor(place);
        if (!descriptor || !drivers::parse_pos_descriptor(*descriptor)) continue;
        const std::string id = kiosk::usb_id_text({place.vendor, place.product});
        rows.push_back(
            {"scanner", "HID POS " + id, "usb " + place.address, FOUND, settings_for("hid-pos", id)});
    }
}

void add(std::vector<DeviceRow>& rows, const char* kind, const drivers::KernelDevice& device) {
    const std::string chosen = device.usb ? kiosk::usb_id_text(*device.usb) : device.name;
    rows.push_back({"scanner", device.name.empty() ? chosen : device.name, device.node, FOUND,
                    settings_for(kind, chosen)});
}

}  // namespace

std::vector<DeviceRow> list_cameras(const kiosk::Settings* settings) {
    std::vector<DeviceRow> rows;
    if (settings != nullptr && settings->camera.enabled) {
        DeviceRow row{"camera", "as configured", settings->camera.device, "", ""};
        drivers::CameraSource source(drivers::device_choice(settings->camera.device), {}, [](const auto&) {});
        row.state = name_of(source.open());
        row.detail = source.describe();
        rows.push_back(std::move(row));
    }
    for (const auto& device : drivers::video_devices()) {
        const auto camera = drivers::CameraDevice::open(device.node);
        if (!camera && camera.error().help == kiosk::DeviceHelp::wrong_device) continue;
        const std::string chosen = device.usb ? kiosk::usb_id_text(*device.usb) : device.name;
        rows.push_back({"camera", device.name, device.node,
                        camera ? FOUND : std::string(name_of(camera.error())),
                        "enabled = true, device = \"" + chosen + "\""});
    }
    return rows;
}

std::vector<DeviceRow> list_scanners(const kiosk::Settings* settings) {
    std::vector<DeviceRow> rows;
    if (settings != nullptr && settings->scanner.kind != kiosk::ScannerSettings::Kind::none)
        rows.push_back(configured_row(settings->scanner));
    add_hid_pos(rows);
    for (const auto& device : drivers::input_devices())
        if (device.types_text) add(rows, "keyboard", device);
    for (const auto& port : drivers::serial_ports()) add(rows, "serial", port);
    return rows;
}

}  // namespace kioskctl
