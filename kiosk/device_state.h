// What is known of a device at this moment, in the same words for every driver.
#pragma once

#include <string_view>

namespace kiosk {

enum class DeviceCondition {
    absent,  ///< nothing there that fits the settings
    ready,
    busy,
    needs_help,  ///< there, but a person has to do something; see DeviceHelp
    failed,      ///< there, and breaks in a way that has no better name
};

/// What a person has to do about it.
enum class DeviceHelp {
    none,
    no_permission,  ///< the terminal's user may not open it
    in_use,         ///< another program holds it
    wrong_mode,     ///< the device that the settings name, set to another interface
    wrong_device,   ///< what the settings name is no such device
    too_dark,       ///< a camera that sees nothing for want of light
};

struct DeviceState {
    DeviceCondition condition = DeviceCondition::absent;
    DeviceHelp help = DeviceHelp::none;
    bool operator==(const DeviceState&) const = default;
};

/// One word, such as "ready" or "no_permission".
constexpr std::string_view name_of(DeviceState state) {
    switch (state.help) {
        case DeviceHelp::no_permission:
            return "no_permission";
        case DeviceHelp::in_use:
            return "in_use";
        case DeviceHelp::wrong_mode:
            return "wrong_mode";
        case DeviceHelp::wrong_device:
            return "wrong_device";
        case DeviceHelp::too_dark:
            return "too_dark";
        case DeviceHelp::none:
            break;
    }
    switch (state.condition) {
        case DeviceCondition::absent:
            return "absent";
        case DeviceCondition::ready:
            return "ready";
        case DeviceCondition::busy:
            return "busy";
        case DeviceCondition::needs_help:
            return "needs_help";
        case DeviceCondition::failed:
            break;
    }
    return "failed";
}

}  // namespace kiosk
