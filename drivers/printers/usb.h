// ESC/POS printers on USB, by libusb. The handle is kept while all goes well; after any trouble the next call
// opens it again.
#pragma once

#include <memory>
#include <optional>

#include "drivers/printers/escpos_protocol.h"
#include "drivers/printers/usb_wire.h"
#include "kiosk/devices.h"

namespace drivers {

struct UsbPrinterOptions {
    UsbWish wish;
    EscposRules rules;
};

/// One that only listens answers nothing, whatever its model does on another wire.
EscposRules rules_for(const UsbPrinterFound& found, EscposRules rules);

class UsbPrinter : public kiosk::Printer {
  public:
    explicit UsbPrinter(UsbPrinterOptions options) : options_(std::move(options)) {}

    /// `failed` also where it is not clear which printer is meant, or the right to open it is missing;
    /// `describe` says so.
    kiosk::PrinterCondition condition() override;
    kiosk::PrintOutcome print(const kiosk::Dots& slip, std::stop_token stop) override;
    std::string describe() const override;
    void close() override;

  private:
    bool opened();

    UsbPrinterOptions options_;
    std::unique_ptr<UsbWire> wire_;
    std::optional<EscposProtocol> protocol_;  ///< of this wire: an open begins with nothing known
    std::optional<UsbTrouble> trouble_;
    DeviceId id_;
};

}  // namespace drivers
