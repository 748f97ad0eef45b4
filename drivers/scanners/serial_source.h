// A scanner on a serial line, most often one that USB carries (CDC).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "drivers/scanners/device_choice.h"
#include "drivers/scanners/scan_source.h"

namespace drivers {

struct SerialOptions {
    DeviceChoice choice;
    int baud = 9600;  ///< means nothing on USB, except behind a converter
    Milliseconds pause{100};
};

class SerialSource : public ScanSource {
  public:
    explicit SerialSource(SerialOptions options);

    kiosk::DeviceState open() override;
    void close() override;
    std::vector<pollfd> watched() override;
    [[nodiscard]] std::optional<Deadline> due() const override;
    bool take(Deadline now, const RawScanSink& deliver) override;
    [[nodiscard]] std::string describe() const override;
    [[nodiscard]] const char* subsystem() const override { return "tty"; }

  private:
    kiosk::DeviceState open_node(const std::string& node);

    SerialOptions options_;
    Descriptor port_;
    std::optional<SerialAssembly> assembly_;  ///< while it is open
    std::string description_;
};

}  // namespace drivers
