#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/programs/exit_codes.h"
#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/programs/kioskctl/commands.h"
#include "kiosk/programs/kioskctl/device_row.h"
#include "kiosk/programs/kioskctl/devices_scanners.h"

namespace kioskctl {

namespace {

using namespace programs;

void print_as_json(const DeviceRow& row) {
    const nlohmann::ordered_json object{{"kind", row.kind},
                                        {"name", row.name},
                                        {"where", row.where},
                                        {"state", row.state},
                                        {"detail", row.detail}};
    std::cout << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

void print(const DeviceRow& row) {
    std::cout << row.kind << ": " << row.name << "\n    " << row.where << ": " << row.state << "\n";
    if (!row.detail.empty()) std::cout << "    " << row.detail << "\n";
}

}  // namespace

int list_devices(const DevicesOptions& options) {
    const auto settings = settings_from(options.config);
    if (!settings) std::cerr << "Only what is plugged in is listed.\n";
    const kiosk::Settings* const known = settings ? &*settings : nullptr;
    auto rows = list_printers(known, options.config);
    for (DeviceRow& row : list_scanners(known)) rows.push_back(std::move(row));
    for (DeviceRow& row : list_cameras(known)) rows.push_back(std::move(row));
    for (const DeviceRow& row : rows) options.json ? print_as_json(row) : print(row);
    if (rows.empty()) std::cerr << "No device is configured or plugged in.\n";
    return settings ? DONE : WRONG_USE;
}

}  // namespace kioskctl
