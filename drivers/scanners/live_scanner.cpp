#include "drivers/scanners/live_scanner.h"

#include <sys/eventfd.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <utility>
#include <vector>

#include "drivers/scanners/hotplug.h"
#include "kiosk/core/dead_stack.h"

namespace drivers {
namespace {

using Clock = std::chrono::steady_clock;

constexpr Milliseconds LOOK_AGAIN{3000};
/// Between two looks at least: opening a device makes udev tell of it, and that must not go round in circles.
constexpr Milliseconds LOOK_PAUSE{200};

/// True when one of them has something to say before the deadline; without one it waits for ever.
bool wait_for(std::vector<pollfd>& watched, std::optional<Deadline> deadline) {
    int patience = -1;
    if (deadline) {
        const auto left = std::chrono::ceil<Milliseconds>(*deadline - Clock::now());
        patience = static_cast<int>(std::clamp<Milliseconds::rep>(left.count(), 0, 60'000));
    }
    return ::poll(watched.data(), watched.size(), patience) > 0;
}

}  // namespace

LiveScanner::LiveScanner(std::unique_ptr<ScanSource> source, kiosk::ScanSink sink,
                         std::function<void()> changed)
    : source_(std::move(source)),
      sink_(std::move(sink)),
      changed_(std::move(changed)),
      waker_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      description_(source_->describe()),
      thread_([this](const std::stop_token& stop) { run(stop); }) {
    assert(waker_);
}

LiveScanner::~LiveScanner() {
    close();
}

std::string LiveScanner::describe() const {
    const std::scoped_lock lock{mutex_};
    return description_;
}

kiosk::DeviceState LiveScanner::state() const {
    const std::scoped_lock lock{mutex_};
    return state_;
}

void LiveScanner::close() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    ::eventfd_write(waker_.number(), 1);
    thread_.join();
}

void LiveScanner::run(const std::stop_token& stop) {
    Hotplug hotplug(source_->subsystem());
    while (!stop.stop_requested()) {
        const kiosk::DeviceState found = source_->open();
        tell(found);
        const bool ready = found.condition == kiosk::DeviceCondition::ready;
        if (ready) {
            read(stop);
            source_->close();
            tell({});
        }
        std::vector<pollfd> watched{{waker_.number(), POLLIN, 0}};
        wait_for(watched, Clock::now() + LOOK_PAUSE);
        if (ready || stop.stop_requested()) continue;
        watched.push_back({hotplug.descriptor(), POLLIN, 0});
        wait_for(watched, Clock::now() + LOOK_AGAIN);
        hotplug.take();
    }
}

void LiveScanner::read(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        std::vector<pollfd> watched = source_->watched();
        watched.push_back({waker_.number(), POLLIN, 0});
        wait_for(watched, source_->due());
        if (!source_->take(Clock::now(), [this](RawScan scan) { pass_on(std::move(scan)); })) return;
        kiosk::wipe_dead_stack();
    }
}

void LiveScanner::tell(kiosk::DeviceState state) {
    std::string description = source_->describe();
    {
        const std::scoped_lock lock{mutex_};
        description_ = std::move(description);
        if (std::exchange(state_, state) == state) return;
    }
    changed_();
}

void LiveScanner::pass_on(RawScan scan) {
    const auto now = std::chrono::duration_cast<Milliseconds>(Clock::now().time_since_epoch());
    auto text = rules_.judge(std::move(scan), now);
    if (text) sink_(*std::move(text));
}

}  // namespace drivers
