// A scanner that is plugged in: one thread that finds it, reads it, and finds it again after it was gone.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "drivers/descriptor.h"
#include "drivers/scanners/scan_rules.h"
#include "drivers/scanners/scan_source.h"
#include "kiosk/devices.h"

namespace drivers {

/// While the device is there, the thread sleeps until it says something. While it is not, it looks whenever
/// udev tells of a device, and every few seconds, for machines where no udevd runs.
class LiveScanner : public kiosk::Scanner {
  public:
    /// `changed` is called on the scanner's thread whenever its state is another.
    LiveScanner(
        std::unique_ptr<ScanSource> source, kiosk::ScanSink sink, std::function<void()> changed = [] {});
    ~LiveScanner() override;

    std::string describe() const override;
    kiosk::DeviceState state() const override;
    void close() override;

  private:
    void run(const std::stop_token& stop);
    void read(const std::stop_token& stop);
    void tell(kiosk::DeviceState state);
    void pass_on(RawScan scan);

    std::unique_ptr<ScanSource> source_;
    kiosk::ScanSink sink_;
    std::function<void()> changed_;
    ScanRules rules_;
    Descriptor waker_;
    mutable std::mutex mutex_;
    kiosk::DeviceState state_;
    std::string description_;
    std::jthread thread_;
};

}  // namespace drivers
