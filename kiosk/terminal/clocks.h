// The clock of a running terminal, and the one a script moves by hand.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>

#include "kiosk/terminal/runner.h"

namespace kiosk {

/// The machine's clocks. The wall clock counts as right once the kernel says that the network has set it.
class SystemClock : public Clock {
  public:
    /// With a frozen wall clock, which then counts as right; uptime runs on.
    explicit SystemClock(std::optional<std::chrono::sys_seconds> frozen_wall = std::nullopt);
    [[nodiscard]] Now now() const override;

  private:
    std::optional<std::chrono::sys_seconds> frozen_wall_;
};

/// Stands still until it is advanced or set; from any thread. Counts as right from this program's first year
/// on.
class ScriptClock : public Clock {
  public:
    explicit ScriptClock(std::chrono::sys_seconds wall);
    [[nodiscard]] Now now() const override;
    void advance(std::chrono::milliseconds time);
    /// The wall clock alone, as when somebody or the network puts it right.
    void set(std::chrono::sys_seconds to);

  private:
    std::chrono::sys_seconds wall_;
    std::atomic<std::int64_t> advanced_ms_{0}, set_by_s_{0};
};

}  // namespace kiosk
