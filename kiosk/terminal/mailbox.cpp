#include "kiosk/terminal/mailbox.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cassert>
#include <cstdint>
#include <functional>
#include <utility>

namespace kiosk {
namespace {

constexpr std::size_t WAITING_MAX = 64;  ///< a scanner gone wild fills no memory

bool is_scan(const Event& event) {
    return std::holds_alternative<event::Scanned>(event);
}

}  // namespace

Mailbox::Mailbox(const Clock& clock) : clock_(clock), descriptor_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    assert(descriptor_ >= 0);
}

Mailbox::~Mailbox() {
    close(descriptor_);
}

void Mailbox::post(Event event) {
    const auto now = clock_.now().uptime;
    const std::scoped_lock lock{mutex_};
    if (const auto* scan = std::get_if<event::Scanned>(&event); scan && !accepts(*scan, now)) return;
    posted_.push_back({std::move(event), now});
    wake();
}

void Mailbox::wake() {
    const std::uint64_t one = 1;
    // Fails only when the counter is full, and then the descriptor is readable already.
    [[maybe_unused]] const auto written = write(descriptor_, &one, sizeof one);
}

std::optional<Event> Mailbox::take() {
    const auto now = clock_.now().uptime;
    const std::scoped_lock lock{mutex_};
    while (!posted_.empty()) {
        Posted first = std::move(posted_.front());
        posted_.pop_front();
        if (is_scan(first.event) && now - first.at > SCAN_LIFE) continue;
        return std::move(first.event);
    }
    std::uint64_t counter = 0;
    [[maybe_unused]] const auto taken = read(descriptor_, &counter, sizeof counter);
    return std::nullopt;
}

void Mailbox::want_scans(bool wanted) {
    const std::scoped_lock lock{mutex_};
    scans_wanted_ = wanted;
    if (!wanted) drop_waiting_scans();
}

void Mailbox::forget_scans() {
    const std::scoped_lock lock{mutex_};
    drop_waiting_scans();
    last_scan_.reset();
}

bool Mailbox::accepts(const event::Scanned& scan, std::chrono::milliseconds now) {
    const std::size_t fingerprint = std::hash<std::string>{}(scan.bytes);
    const bool repeated =
        last_scan_ && last_scan_->fingerprint == fingerprint && now - last_scan_->at < SCAN_REPEAT;
    if (repeated || scans_wanted_) last_scan_ = LastScan{fingerprint, now};
    return scans_wanted_ && !repeated && posted_.size() < WAITING_MAX;
}

void Mailbox::drop_waiting_scans() {
    std::erase_if(posted_, [](const Posted& posted) { return is_scan(posted.event); });
}

}  // namespace kiosk
