#include "drivers/scanners/camera_source.h"

#include <sys/eventfd.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "drivers/scanners/kernel_devices.h"
#include "drivers/scanners/open_state.h"

namespace drivers {
namespace {

using kiosk::DeviceCondition;
using kiosk::DeviceHelp;
using kiosk::DeviceState;

std::string told(const CameraMode& mode) {
    const FrameFormat& frame = mode.frame;
    std::string text = std::to_string(frame.width) + "x" + std::to_string(frame.height) + " " +
                       std::string(name_of(frame.pixels));
    if (mode.frames_a_second > 0)
        text += ", " + std::to_string(std::lround(mode.frames_a_second)) + " frames a second";
    return text;
}

}  // namespace

CameraSource::CameraSource(DeviceChoice choice, kiosk::CodeRules rules, PictureSink show)
    : choice_(std::move(choice)),
      reader_(std::move(rules), std::move(show)),
      hotplug_(SUBSYSTEM),
      waker_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    assert(waker_);
}

void CameraSource::want(bool wanted) {
    if (wanted_.exchange(wanted) != wanted) ::eventfd_write(waker_.number(), 1);
}

DeviceState CameraSource::open() {
    if (!choice_.path.empty()) return open_node(choice_.path);
    DeviceState found;
    for (const KernelDevice& device : video_devices()) {
        if (!choice_.empty() && !is_chosen(choice_, device)) continue;
        const DeviceState state = open_node(device.node);
        if (state.condition == DeviceCondition::ready) return state;
        // A camera has nodes beside its own, of metadata or output: that they are none says nothing of it.
        if (state.help != DeviceHelp::wrong_device) found = state;
    }
    return found;
}

DeviceState CameraSource::open_node(const std::string& node) {
    auto camera = CameraDevice::open(node);
    if (!camera) return camera.error();
    if (wanted_) {
        if (const int error = camera->start()) return state_of_error(error);
        last_frame_ = std::chrono::steady_clock::now();
    }
    camera_.emplace(std::move(*camera));
    node_ = node;
    return {DeviceCondition::ready};
}

void CameraSource::close() {
    camera_.reset();
    node_.clear();
    reader_.forget();
}

std::vector<pollfd> CameraSource::watched() {
    // A device that does not stream says "error" to whoever waits for frames.
    const int frames = camera_ && camera_->streaming() ? camera_->descriptor() : -1;
    return {{frames, POLLIN, 0},
            {waker_.number(), POLLIN, 0},
            {hotplug_.descriptor(), POLLIN, 0},
            reader_.watched()};
}

std::optional<Deadline> CameraSource::due() const {
    if (!camera_ || !camera_->streaming()) return std::nullopt;
    const Deadline frames = last_frame_ + FRAMES_DUE;
    return std::min(frames, reader_.due().value_or(frames));
}

bool CameraSource::take(Deadline now, const RawScanSink& deliver) {
    eventfd_t wishes = 0;
    ::eventfd_read(waker_.number(), &wishes);
    if (hotplug_.take() && !camera_->there()) return false;
    if (!follow_wish(now)) return false;
    reader_.take(now, deliver);
    return !camera_->streaming() || take_frame(now);
}

bool CameraSource::follow_wish(Deadline now) {
    if (wanted_ == camera_->streaming()) return true;
    if (!wanted_) {
        camera_->stop();
        reader_.forget();
        return true;
    }
    last_frame_ = now;
    return camera_->start() == 0;
}

bool CameraSource::take_frame(Deadline now) {
    const FrameFormat& format = camera_->mode().frame;
    const auto taken = camera_->take([&](std::span<const std::uint8_t> bytes) {
        const auto frame = luma_of(format, bytes);
        if (!frame) return;
        last_frame_ = now;
        reader_.see(frame->view(), now);
    });
    return taken != CameraDevice::Taken::broken && now - last_frame_ < FRAMES_DUE;
}

std::string CameraSource::describe() const {
    if (!camera_) return "camera";
    const CameraIdentity& identity = camera_->identity();
    return "camera, " + node_ + ": " + identity.card + " (" + identity.driver + ", " + identity.bus + "), " +
           told(camera_->mode());
}

}  // namespace drivers
