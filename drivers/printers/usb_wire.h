// The wire to a printer on USB: opened, claimed and given back.
#pragma once

#include <memory>

#include "drivers/printers/device_id.h"
#include "drivers/printers/transport.h"
#include "drivers/printers/usb_choice.h"
#include "kiosk/core/result.h"

namespace drivers {

/// Why there is no wire.
enum class UsbTrouble {
    none_there,
    another_there,  ///< printers, but not the one asked for
    several_there,  ///< more than one that could be meant
    not_allowed,    ///< no right to open it
    taken,          ///< another program holds it
    gone,           ///< it left between being found and being claimed
    failed,         ///< it does not take part
};

class UsbWire : public Transport {
  public:
    /// usblp is put aside while the wire is open, and back when it is closed.
    static kiosk::Result<std::unique_ptr<UsbWire>, UsbTrouble> open(const UsbWish& wish);
    ~UsbWire() override;

    Transfer write(std::span<const std::uint8_t> bytes, Deadline deadline, std::size_t& written) override;
    /// A printer that only listens never says anything: timed out at once.
    Transfer read(std::span<std::uint8_t> room, Deadline deadline, std::size_t& read) override;
    /// Nothing to wait for: what was written has arrived.
    void finish(Deadline) override {}
    /// GET_PORT_STATUS.
    std::optional<kiosk::PrinterCondition> beside() override;

    /// GET_DEVICE_ID; all empty where it does not answer.
    DeviceId device_id();
    [[nodiscard]] const UsbPrinterFound& found() const;
    /// The printer was unplugged.
    [[nodiscard]] bool gone() const;

  private:
    struct Parts;
    explicit UsbWire(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// All printers on USB now, for whoever wants to see them.
std::vector<UsbPrinterFound> usb_printers();

}  // namespace drivers
