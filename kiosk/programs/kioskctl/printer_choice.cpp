#include "kiosk/programs/kioskctl/printer_choice.h"

#include <charconv>
#include <string>

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

}  // namespace kioskctl
