// The printer that the settings name.
#pragma once

#include <memory>

#include "drivers/printers/network.h"
#include "kiosk/settings/settings.h"

namespace programs {

/// Null when the settings name none.
inline std::unique_ptr<kiosk::Printer> configured_printer(const kiosk::PrinterSettings& settings) {
    if (settings.kind != kiosk::PrinterSettings::Kind::network) return nullptr;
    drivers::NetworkPrinterOptions printer;
    printer.host = settings.host;
    printer.port = settings.port;
    printer.rules.width_dots = settings.width_dots;
    printer.rules.confirms_end = settings.confirms_end;
    return std::make_unique<drivers::NetworkPrinter>(std::move(printer));
}

}  // namespace programs
