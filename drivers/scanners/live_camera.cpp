#include "drivers/scanners/live_camera.h"

#include <utility>

namespace drivers {

using kiosk::DeviceCondition;
using kiosk::DeviceHelp;
using kiosk::DeviceState;

LiveCamera::LiveCamera(DeviceChoice choice, kiosk::CodeRules rules, kiosk::ScanSink sink,
                       std::function<void()> changed)
    : changed_(std::move(changed)),
      scanner_(source(std::move(choice), std::move(rules)), std::move(sink), changed_) {}

std::unique_ptr<CameraSource> LiveCamera::source(DeviceChoice choice, kiosk::CodeRules rules) {
    auto made =
        std::make_unique<CameraSource>(std::move(choice), std::move(rules),
                                       [this](kiosk::SharedPicture picture) { show(std::move(picture)); });
    source_ = made.get();
    return made;
}

DeviceState LiveCamera::state() const {
    const DeviceState state = scanner_.state();
    const auto seen = picture();
    const bool dark = state.condition == DeviceCondition::ready && seen && seen->too_dark;
    return dark ? DeviceState{DeviceCondition::needs_help, DeviceHelp::too_dark} : state;
}

void LiveCamera::want(bool wanted) {
    {
        const std::scoped_lock lock{mutex_};
        wanted_ = wanted;
        if (!wanted) picture_ = nullptr;
    }
    source_->want(wanted);
}

kiosk::SharedPicture LiveCamera::picture() const {
    const std::scoped_lock lock{mutex_};
    return picture_;
}

void LiveCamera::show(kiosk::SharedPicture picture) {
    {
        const std::scoped_lock lock{mutex_};
        picture_ = wanted_ ? std::move(picture) : nullptr;
    }
    changed_();
}

}  // namespace drivers
