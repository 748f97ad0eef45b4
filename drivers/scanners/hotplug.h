// Tells when devices of one kind come or go, as udev says.
#pragma once

#include <memory>

struct udev;
struct udev_monitor;

namespace drivers {

/// Without a running udevd nothing is ever told.
class Hotplug {
  public:
    explicit Hotplug(const char* subsystem);

    /// To sleep on; -1 when there is no udev.
    [[nodiscard]] int descriptor() const;
    /// Takes all that was told; true when something was.
    bool take();

  private:
    struct Release {
        void operator()(udev* context) const;
        void operator()(udev_monitor* monitor) const;
    };
    std::unique_ptr<udev, Release> udev_;
    std::unique_ptr<udev_monitor, Release> monitor_;
};

}  // namespace drivers
