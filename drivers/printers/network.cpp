#include "drivers/printers/network.h"

#include <utility>

#include "drivers/printers/socket.h"

namespace drivers {

using kiosk::PrinterCondition;
using kiosk::PrintOutcome;

PrinterCondition NetworkPrinter::condition() {
    auto socket = connect_to(options_.host, options_.port, options_.connect_limit);
    if (!socket) return PrinterCondition::absent;
    SocketTransport wire(std::move(*socket));
    if (const auto condition = protocol_.condition(wire)) return *condition;
    return options_.rules.may_be_silent() ? PrinterCondition::ready : PrinterCondition::absent;
}

PrintOutcome NetworkPrinter::print(const kiosk::Dots& slip, std::stop_token stop) {
    auto socket = connect_to(options_.host, options_.port, options_.connect_limit);
    if (!socket) return PrintOutcome::absent;
    SocketTransport wire(std::move(*socket));
    return protocol_.print(wire, slip, stop);
}

std::string NetworkPrinter::describe() const {
    return "ESC/POS printer at " + options_.host + ":" + std::to_string(options_.port) + ", " +
           std::to_string(options_.rules.width_dots) + " dots wide";
}

}  // namespace drivers
