// A HID POS scanner on USB: found by its report descriptor, configured, read by interrupt transfers.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "drivers/scanners/scan_source.h"
#include "kiosk/usb_id.h"

namespace drivers {

class UsbInterface;

class HidPosSource : public ScanSource {
  public:
    /// Without an id the first scanner found is taken.
    explicit HidPosSource(std::optional<kiosk::UsbId> wanted);
    ~HidPosSource() override;

    kiosk::DeviceState open() override;
    void close() override;
    std::vector<pollfd> watched() override;
    [[nodiscard]] std::optional<Deadline> due() const override;
    bool take(Deadline now, const RawScanSink& deliver) override;
    [[nodiscard]] std::string describe() const override;
    [[nodiscard]] const char* subsystem() const override { return "usb"; }

  private:
    std::optional<kiosk::UsbId> wanted_;
    std::unique_ptr<UsbInterface> device_;
    std::optional<PosAssembly> assembly_;  ///< while it is open
    std::string description_;              ///< of the open device
};

}  // namespace drivers
