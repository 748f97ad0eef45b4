#include "drivers/printers/network.h"

#include <utility>

#include "drivers/printers/socket.h"

namespace drivers {

NetworkPrinter::NetworkPrinter(const NetworkPrinterOptions& options)
    : WiredPrinter(description_of(options), connection_to(options), options.rules) {}

std::string description_of(const NetworkPrinterOptions& options) {
    return "ESC/POS printer at " + options.host + ":" + std::to_string(options.port) + ", " +
           std::to_string(options.rules.width_dots) + " dots wide";
}

Connect connection_to(const NetworkPrinterOptions& options) {
    return [host = options.host, port = options.port, limit = options.connect_limit]() {
        auto socket = connect_to(host, port, limit);
        return socket ? std::make_unique<SocketTransport>(std::move(*socket)) : nullptr;
    };
}

}  // namespace drivers
