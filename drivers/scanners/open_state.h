// What it means for a person that a device's node could not be opened.
#pragma once

#include <cerrno>

#include "kiosk/device_state.h"

namespace drivers {

inline kiosk::DeviceState state_of_error(int error) {
    using kiosk::DeviceCondition;
    switch (error) {
        case EACCES:
        case EPERM:
            return {DeviceCondition::needs_help, kiosk::DeviceHelp::no_permission};
        case EBUSY:
            return {DeviceCondition::needs_help, kiosk::DeviceHelp::in_use};
        case ENOTTY:
            return {DeviceCondition::needs_help, kiosk::DeviceHelp::wrong_device};
        case ENOENT:
        case ENODEV:
        case ENXIO:
            return {DeviceCondition::absent};
        default:
            return {DeviceCondition::failed};
    }
}

}  // namespace drivers
