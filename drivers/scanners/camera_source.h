// A camera (V4L2) that scans arrive from. It looks only while it is wanted, and is switched off otherwise.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "drivers/scanners/camera_device.h"
#include "drivers/scanners/camera_reader.h"
#include "drivers/scanners/device_choice.h"
#include "drivers/scanners/hotplug.h"
#include "drivers/scanners/scan_source.h"

namespace drivers {

class CameraSource : public ScanSource {
  public:
    /// Frames that stay away for so long will not come any more.
    static constexpr Milliseconds FRAMES_DUE{3000};

    /// An empty choice is the first camera there is.
    CameraSource(DeviceChoice choice, kiosk::CodeRules rules, PictureSink show);

    /// From any thread, all others from that of the scanner.
    void want(bool wanted);

    kiosk::DeviceState open() override;
    void close() override;
    std::vector<pollfd> watched() override;
    [[nodiscard]] std::optional<Deadline> due() const override;
    bool take(Deadline now, const RawScanSink& deliver) override;
    [[nodiscard]] std::string describe() const override;
    [[nodiscard]] const char* subsystem() const override { return SUBSYSTEM; }

  private:
    static constexpr const char* SUBSYSTEM = "video4linux";

    kiosk::DeviceState open_node(const std::string& node);
    bool follow_wish(Deadline now);
    bool take_frame(Deadline now);

    DeviceChoice choice_;
    CameraReader reader_;
    Hotplug hotplug_;
    Descriptor waker_;
    std::atomic<bool> wanted_ = false;
    std::string node_;
    std::optional<CameraDevice> camera_;
    Deadline last_frame_;
};

}  // namespace drivers
