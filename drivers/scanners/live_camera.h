// The camera that is plugged in, as the terminal knows it.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "drivers/scanners/camera_source.h"
#include "drivers/scanners/live_scanner.h"
#include "kiosk/devices.h"

namespace drivers {

class LiveCamera : public kiosk::Camera {
  public:
    /// `changed` is called on the camera's thread whenever its state or its picture is another.
    LiveCamera(DeviceChoice choice, kiosk::CodeRules rules, kiosk::ScanSink sink,
               std::function<void()> changed);

    std::string describe() const override { return scanner_.describe(); }
    kiosk::DeviceState state() const override;
    void close() override { scanner_.close(); }
    void want(bool wanted) override;
    [[nodiscard]] kiosk::SharedPicture picture() const override;

  private:
    std::unique_ptr<CameraSource> source(DeviceChoice choice, kiosk::CodeRules rules);
    void show(kiosk::SharedPicture picture);

    std::function<void()> changed_;
    mutable std::mutex mutex_;
    bool wanted_ = false;
    kiosk::SharedPicture picture_;
    CameraSource* source_ = nullptr;  ///< the scanner's
    LiveScanner scanner_;             ///< last: its thread uses all of the others
};

}  // namespace drivers
