#include "drivers/printers/usb_wire.h"
#include "kiosk/printer_names.h"
#include "kiosk/programs/configured_printer.h"
#include "kiosk/programs/kioskctl/device_row.h"

namespace kioskctl {

namespace {

using Kind = kiosk::PrinterSettings::Kind;

std::string where_of(const kiosk::PrinterSettings& settings) {
    switch (settings.kind) {
        case Kind::none:
            return {};
        case Kind::network:
            return "network " + settings.host + ":" + std::to_string(settings.port);
        case Kind::usb:
            return settings.usb_id.empty() ? "usb" : "usb " + settings.usb_id;
        case Kind::cups:
            return "cups " + settings.queue;
    }
    return {};
}

DeviceRow configured_row(const kiosk::Settings& settings, const std::filesystem::path& settings_file) {
    DeviceRow row{"printer", "as configured", where_of(settings.printer), "", ""};
    const auto printer = programs::configured_printer(settings, settings_file);
    if (printer) {
        row.state = name_of((*printer)->condition());
        row.detail = (*printer)->describe();
        (*printer)->close();
    } else {
        row.state = "wrong_settings";
        row.detail = printer.error();
    }
    return row;
}

DeviceRow plugged_row(const drivers::UsbPrinterFound& found) {
    DeviceRow row{"printer", found.name, "usb port " + found.port, "plugged_in",
                  kiosk::usb_id_text(found.id)};
    if (!found.serial.empty()) row.detail += ", serial " + found.serial;
    row.detail += found.in == 0 ? ", only listens" : ", answers";
    return row;
}

}  // namespace

std::vector<DeviceRow> list_printers(const kiosk::Settings* settings,
                                     const std::filesystem::path& settings_file) {
    std::vector<DeviceRow> rows;
    if (settings != nullptr && settings->printer.kind != Kind::none)
        rows.push_back(configured_row(*settings, settings_file));
    for (const auto& found : drivers::usb_printers()) rows.push_back(plugged_row(found));
    return rows;
}

}  // namespace kioskctl
