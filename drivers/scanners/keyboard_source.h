// A scanner that plays a keyboard: found among the input devices, grabbed so that nothing else hears it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drivers/scanners/device_choice.h"
#include "drivers/scanners/scan_source.h"

namespace drivers {

/// Hands over what the kernel's event device gives, as KeyEvents. False at the end of the device or any
/// error.
bool read_keys(int descriptor, const std::function<void(std::span<const std::uint8_t> events)>& take);

class KeyboardSource : public ScanSource {
  public:
    /// Without a choice only a keyboard that calls itself a scanner is taken: staff may have one as well.
    KeyboardSource(DeviceChoice choice, Milliseconds pause);

    kiosk::DeviceState open() override;
    void close() override;
    std::vector<pollfd> watched() override;
    [[nodiscard]] std::optional<Deadline> due() const override;
    bool take(Deadline now, const RawScanSink& deliver) override;
    [[nodiscard]] std::string describe() const override;
    [[nodiscard]] const char* subsystem() const override { return "input"; }

  private:
    DeviceChoice choice_;
    Milliseconds pause_;
    Descriptor device_;
    std::optional<KeyAssembly> assembly_;  ///< while it is open
    std::string description_;
};

}  // namespace drivers
