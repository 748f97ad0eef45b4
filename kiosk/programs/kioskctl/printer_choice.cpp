#include "kiosk/programs/kioskctl/printer_choice.h"

#include <charconv>
#include <iostream>
#include <string>

#include "kiosk/programs/kioskctl/central.h"
#include "kiosk/usb_id.h"

namespace kioskctl {

namespace {

using Kind = kiosk::PrinterSettings::Kind;

bool take_port(std::string_view digits, int& port) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return error == std::errc{} && end == digits.data() + digits.size() && port >= 1 && port <= 65535;
}

}  // namespace

std::optional<kiosk::PrinterSettings> parse_printer_choice(std::string_view words,
                                                           kiosk::PrinterSettings otherwise) {
    const auto colon = words.find(':');
    const std::string_view kind = words.substr(0, colon);
    const std::string_view rest =
        colon == std::string_view::npos ? std::string_view{} : words.substr(colon + 1);
    if (kind == "usb") {
        if (colon != std::string_view::npos && !kiosk::parse_usb_id(rest)) return std::nullopt;
        otherwise.kind = Kind::usb;
        otherwise.usb_id = rest;
        otherwise.usb_serial.clear();
        return otherwise;
    }
    if (rest.empty()) return std::nullopt;
    if (kind == "network") {
        const auto port = rest.find(':');
        otherwise.kind = Kind::network;
        otherwise.host = rest.substr(0, port);
        if (port != std::string_view::npos && !take_port(rest.substr(port + 1), otherwise.port))
            return std::nullopt;
        return otherwise;
    }
    if (kind != "cups") return std::nullopt;
    otherwise.kind = Kind::cups;
    otherwise.queue = rest;
    otherwise.device.clear();
    return otherwise;
}

std::optional<WantedPrinter> wanted_printer(const PrinterWish& wish) {
    kiosk::PrinterSettings printer;
    if (wish.printer.empty()) {
        const auto settings = settings_from(wish.config);
        if (!settings) return std::nullopt;
        printer = settings->printer;
    } else {
        const auto choice = parse_printer_choice(wish.printer, printer);
        if (!choice) {
            std::cerr << "--printer is usb, usb:VENDOR:PRODUCT, network:HOST[:PORT] or cups:QUEUE.\n";
            return std::nullopt;
        }
        printer = *choice;
    }
    if (printer.kind == Kind::none) {
        std::cerr << "The settings name no printer; --printer names one.\n";
        return std::nullopt;
    }
    if (!wish.profile.empty()) {
        printer.profile = wish.profile;
        printer.confirms_end.reset();
    }
    const auto profile = kiosk::find_printer_profile(printer, wish.config);
    if (profile) return WantedPrinter{std::move(printer), *profile};
    std::cerr << "The printer's profile " << printer.profile << " cannot be used; kioskctl check says why.\n";
    return std::nullopt;
}

}  // namespace kioskctl
