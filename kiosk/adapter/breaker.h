// Spares a province's system that does not answer: after some failures in a row nobody asks for a while, then
// one trial decides. Pure; time comes as an argument.
#pragma once

#include <chrono>
#include <optional>

namespace kiosk::adapter {

using Uptime = std::chrono::steady_clock::time_point;

struct BreakerRules {
    int failures = 5;  ///< in a row
    std::chrono::seconds open{30};
};

class Breaker {
  public:
    explicit Breaker(const BreakerRules& rules) : rules_(rules) {}

    /// Whoever was told yes asks, and says what came of it.
    [[nodiscard]] bool may_ask(Uptime now) {
        if (!open_until_) return true;
        if (trial_ || now < *open_until_) return false;
        trial_ = true;
        return true;
    }
    void succeeded() {
        failures_ = 0;
        trial_ = false;
        open_until_.reset();
    }
    void failed(Uptime now) {
        if (++failures_ < rules_.failures) return;
        trial_ = false;
        open_until_ = now + rules_.open;
    }
    /// From when somebody may ask again; none: at any time.
    [[nodiscard]] std::optional<Uptime> open_until() const { return open_until_; }

  private:
    BreakerRules rules_;
    int failures_ = 0;
    bool trial_ = false;
    std::optional<Uptime> open_until_;
};

}  // namespace kiosk::adapter
