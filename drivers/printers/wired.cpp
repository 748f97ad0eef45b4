#include "drivers/printers/wired.h"

namespace drivers {

using kiosk::PrinterCondition;
using kiosk::PrintOutcome;

PrinterCondition WiredPrinter::condition() {
    const auto wire = connect_();
    if (!wire) return PrinterCondition::absent;
    if (const auto condition = protocol_.condition(*wire)) return *condition;
    return protocol_.rules().may_be_silent() ? PrinterCondition::ready : PrinterCondition::absent;
}

PrintOutcome WiredPrinter::print(const kiosk::Dots& slip, std::stop_token stop) {
    const auto wire = connect_();
    return wire ? protocol_.print(*wire, slip, stop) : PrintOutcome::absent;
}

}  // namespace drivers
