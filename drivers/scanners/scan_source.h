// A device that scans arrive from: how LiveScanner opens it, sleeps on it and reads it, on its own thread.
#pragma once

#include <poll.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "drivers/descriptor.h"
#include "drivers/scanners/scan_assembly.h"
#include "kiosk/device_state.h"

namespace drivers {

/// Hears what a device said before it is taken apart.
struct Eavesdropper {
    virtual ~Eavesdropper() = default;
    /// A HID device's report descriptor, each time it is opened.
    virtual void hear_descriptor(std::span<const std::uint8_t> bytes) = 0;
    /// One read: bytes of a line, KeyEvents, or an input report.
    virtual void hear(std::span<const std::uint8_t> bytes) = 0;
};

class ScanSource {
  public:
    virtual ~ScanSource() = default;
    ScanSource() = default;
    ScanSource(const ScanSource&) = delete;
    ScanSource& operator=(const ScanSource&) = delete;

    /// One look for the device; configured when it is ready. Otherwise what keeps it from being.
    virtual kiosk::DeviceState open() = 0;
    /// Lets go of the device.
    virtual void close() = 0;
    /// What to sleep on while it is open.
    virtual std::vector<pollfd> watched() = 0;
    /// When a scan that has begun is over even if nothing more comes.
    [[nodiscard]] virtual std::optional<Deadline> due() const = 0;
    /// Takes what has arrived. False when the device is gone or broken, to be closed and opened anew.
    virtual bool take(Deadline now, const RawScanSink& deliver) = 0;
    /// Kind, maker and place of the device that is open, or of what is looked for.
    [[nodiscard]] virtual std::string describe() const = 0;
    /// The kernel's name for the kind of device whose coming and going matters.
    [[nodiscard]] virtual const char* subsystem() const = 0;

    /// Before it is opened. Whoever hears it outlives it.
    void let_hear(Eavesdropper& eavesdropper) { eavesdropper_ = &eavesdropper; }

  protected:
    [[nodiscard]] Eavesdropper* eavesdropper() const { return eavesdropper_; }

  private:
    Eavesdropper* eavesdropper_ = nullptr;
};

}  // namespace drivers
