#include "drivers/printers/usb.h"

#include <utility>

namespace drivers {

using kiosk::PrinterCondition;
using kiosk::PrintOutcome;

namespace {

PrinterCondition condition_of(UsbTrouble trouble) {
    switch (trouble) {
        case UsbTrouble::none_there:
        case UsbTrouble::another_there:
        case UsbTrouble::gone:
            return PrinterCondition::absent;
        case UsbTrouble::taken:
            return PrinterCondition::busy;
        case UsbTrouble::several_there:
        case UsbTrouble::not_allowed:
        case UsbTrouble::failed:
            return PrinterCondition::failed;
    }
    return PrinterCondition::failed;
}

const char* sentence_of(UsbTrouble trouble) {
    switch (trouble) {
        case UsbTrouble::none_there:
            return "no printer is plugged in";
        case UsbTrouble::another_there:
            return "another printer is plugged in";
        case UsbTrouble::several_there:
            return "several printers are plugged in, the settings must name one";
        case UsbTrouble::not_allowed:
            return "this user may not open it";
        case UsbTrouble::taken:
            return "another program holds it";
        case UsbTrouble::gone:
            return "it was unplugged";
        case UsbTrouble::failed:
            return "it cannot be opened";
    }
    return "";
}

std::string name_of(const UsbPrinterFound& found, const DeviceId& id) {
    std::string name = usb_id_text(found.id);
    const std::string spoken = printable(id.manufacturer + " " + id.model);
    if (!spoken.empty() || !found.name.empty()) name += " " + (spoken.empty() ? found.name : spoken);
    if (!found.serial.empty()) name += ", serial " + found.serial;
    return name + ", port " + found.port;
}

std::string name_of(const UsbWish& wish) {
    std::string name;
    if (wish.id) name += " " + usb_id_text(*wish.id);
    if (!wish.serial.empty()) name += " serial " + wish.serial;
    return name;
}

}  // namespace

EscposRules rules_for(const UsbPrinterFound& found, EscposRules rules) {
    const bool answers = found.in != 0;
    rules.answers_status = rules.answers_status && answers;
    rules.clears_buffer = rules.clears_buffer && answers;
    rules.confirms_end = rules.confirms_end && answers;
    return rules;
}

bool UsbPrinter::opened() {
    if (wire_) return true;
    auto wire = UsbWire::open(options_.wish);
    if (!wire) {
        trouble_ = wire.error();
        return false;
    }
    wire_ = std::move(*wire);
    id_ = wire_->device_id();
    protocol_.emplace(rules_for(wire_->found(), options_.rules));
    trouble_.reset();
    return true;
}

PrinterCondition UsbPrinter::condition() {
    if (!opened()) return condition_of(*trouble_);
    const auto condition = protocol_->condition(*wire_);
    if (protocol_->broken() || wire_->gone()) {
        trouble_ = wire_->gone() ? UsbTrouble::gone : UsbTrouble::failed;
        wire_.reset();
        return condition_of(*trouble_);
    }
    if (condition) return *condition;
    return protocol_->rules().may_be_silent() ? PrinterCondition::ready : PrinterCondition::failed;
}

PrintOutcome UsbPrinter::print(const kiosk::Dots& slip, std::stop_token stop) {
    if (!opened()) return PrintOutcome::absent;
    const PrintOutcome outcome = protocol_->print(*wire_, slip, stop);
    if (protocol_->broken() || wire_->gone()) close();
    return outcome;
}

std::string UsbPrinter::describe() const {
    const std::string width = std::to_string(options_.rules.width_dots) + " dots wide";
    if (wire_) return "ESC/POS printer on USB, " + name_of(wire_->found(), id_) + ", " + width;
    std::string text = "ESC/POS printer on USB" + name_of(options_.wish) + ", " + width;
    if (trouble_) text += std::string(": ") + sentence_of(*trouble_);
    return text;
}

void UsbPrinter::close() {
    wire_.reset();
    protocol_.reset();
}

}  // namespace drivers
