// One V4L2 device that captures: configured when it is opened, and streaming its frames through memory that
// the kernel shares.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "drivers/descriptor.h"
#include "drivers/scanners/camera_frame.h"
#include "kiosk/core/result.h"
#include "kiosk/device_state.h"

namespace drivers {

/// What the device said it delivers, whatever it was asked for.
struct CameraMode {
    FrameFormat frame;
    double frames_a_second = 0;  ///< 0: it does not say
};

/// Whether the first is the better one to read codes from: enough pixels, enough frames, and among those the
/// format that is asked for first. Pure.
bool is_better(const CameraMode& one, const CameraMode& other);

/// What a Linux driver tells of its device.
struct CameraIdentity {
    std::string card, driver, bus;  ///< printable ASCII
};

class CameraDevice {
  public:
    static constexpr int WIDTH = 1280, HEIGHT = 720, FRAMES_A_SECOND = 30;
    enum class Taken { frames, nothing, broken };

    /// Opened and configured, not streaming. Otherwise what is in the way: nodes of metadata, of output, of
    /// no format that is known here or without streaming are wrong_device.
    static kiosk::Result<CameraDevice, kiosk::DeviceState> open(const std::string& node);
    CameraDevice(CameraDevice&&) = default;
    CameraDevice& operator=(CameraDevice&&) = delete;
    ~CameraDevice() { stop(); }

    /// 0, or the error.
    int start();
    void stop();
    [[nodiscard]] bool streaming() const { return !buffers_.empty(); }
    /// False when the device is gone.
    [[nodiscard]] bool there() const;
    /// Calls `see` with the newest frame that waits; older ones are given back unseen.
    Taken take(const std::function<void(std::span<const std::uint8_t> bytes)>& see);

    [[nodiscard]] int descriptor() const { return node_.number(); }
    [[nodiscard]] const CameraMode& mode() const { return mode_; }
    [[nodiscard]] const CameraIdentity& identity() const { return identity_; }

  private:
    /// A stretch of memory that the kernel shares, given back with this value.
    class Buffer {
      public:
        Buffer(int node, std::uint32_t length, std::uint32_t offset);
        Buffer(Buffer&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
        Buffer& operator=(Buffer&&) = delete;
        ~Buffer();
        [[nodiscard]] std::span<const std::uint8_t> bytes() const { return bytes_; }

      private:
        std::span<std::uint8_t> bytes_;
    };

    CameraDevice(Descriptor node, CameraIdentity identity, const CameraMode& mode)
        : node_(std::move(node)), identity_(std::move(identity)), mode_(mode) {}
    int map_buffers(std::uint32_t count);

    Descriptor node_;
    CameraIdentity identity_;
    CameraMode mode_;
    std::vector<Buffer> buffers_;
};

}  // namespace drivers
