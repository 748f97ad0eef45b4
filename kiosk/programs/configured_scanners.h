// The scanners and the camera that the settings name.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "drivers/scanners/hid_pos_source.h"
#include "drivers/scanners/keyboard_source.h"
#include "drivers/scanners/live_camera.h"
#include "drivers/scanners/live_scanner.h"
#include "drivers/scanners/serial_source.h"
#include "drivers/scanners/simulated.h"
#include "kiosk/settings/settings.h"

namespace programs {

/// How the scanner that is plugged in is reached; null when the settings name none.
inline std::unique_ptr<drivers::ScanSource> configured_source(const kiosk::ScannerSettings& settings) {
    using Kind = kiosk::ScannerSettings::Kind;
    switch (settings.kind) {
        case Kind::hid_pos:
            return std::make_unique<drivers::HidPosSource>(kiosk::parse_usb_id(settings.device));
        case Kind::keyboard:
            return std::make_unique<drivers::KeyboardSource>(drivers::device_choice(settings.device),
                                                             settings.pause);
        case Kind::serial:
            return std::make_unique<drivers::SerialSource>(drivers::SerialOptions{
                drivers::device_choice(settings.device), settings.baud, settings.pause});
        case Kind::none:
            break;
    }
    return nullptr;
}

/// Fails with a sentence for the engineer; a scanner that is only not there yet is no failure.
inline kiosk::Result<std::vector<std::unique_ptr<kiosk::Scanner>>, std::string> configured_scanners(
    const kiosk::ScannerSettings& settings, const kiosk::CodeRules& codes, const kiosk::ScanSink& sink,
    const std::function<void()>& changed) {
    std::vector<std::unique_ptr<kiosk::Scanner>> scanners;
    if (auto source = configured_source(settings))
        scanners.push_back(std::make_unique<drivers::LiveScanner>(std::move(source), sink, changed));
    if (settings.simulated_socket.empty()) return scanners;
    auto simulated = drivers::SimulatedScanner::open(settings.simulated_socket, codes, sink);
    if (!simulated) return kiosk::Failure{simulated.error()};
    scanners.push_back(std::move(*simulated));
    return scanners;
}

/// Null when the settings name none.
inline std::unique_ptr<kiosk::Camera> configured_camera(const kiosk::CameraSettings& settings,
                                                        const kiosk::CodeRules& codes,
                                                        const kiosk::ScanSink& sink,
                                                        const std::function<void()>& changed) {
    if (!settings.enabled) return nullptr;
    return std::make_unique<drivers::LiveCamera>(drivers::device_choice(settings.device), codes, sink,
                                                 changed);
}

}  // namespace programs
