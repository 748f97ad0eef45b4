#include "drivers/scanners/hotplug.h"

#include <libudev.h>

namespace drivers {

void Hotplug::Release::operator()(udev* context) const {
    udev_unref(context);
}

void Hotplug::Release::operator()(udev_monitor* monitor) const {
    udev_monitor_unref(monitor);
}

Hotplug::Hotplug(const char* subsystem) : udev_(udev_new()) {
    if (!udev_) return;
    monitor_.reset(udev_monitor_new_from_netlink(udev_.get(), "udev"));
    if (!monitor_) return;
    const bool listening =
        udev_monitor_filter_add_match_subsystem_devtype(monitor_.get(), subsystem, nullptr) >= 0 &&
        udev_monitor_enable_receiving(monitor_.get()) >= 0;
    if (!listening) monitor_.reset();
}

int Hotplug::descriptor() const {
    return monitor_ ? udev_monitor_get_fd(monitor_.get()) : -1;
}

bool Hotplug::take() {
    bool told = false;
    while (monitor_) {
        udev_device* device = udev_monitor_receive_device(monitor_.get());
        if (device == nullptr) break;
        udev_device_unref(device);
        told = true;
    }
    return told;
}

}  // namespace drivers
