// How long to wait after each failure: ever longer, and spread, so that machines that failed together do not
// come back together. Pure but for `random_spread`.
#pragma once

#include <chrono>

namespace kiosk {

/// 0 to 1, another each time and on each machine. Any thread.
[[nodiscard]] double random_spread();

class BackOff {
  public:
    /// As suits a question that is asked anyway now and then; both above zero.
    explicit BackOff(std::chrono::milliseconds first = std::chrono::seconds{2},
                     std::chrono::milliseconds longest = std::chrono::minutes{5})
        : first_(first), longest_(longest) {}

    /// Doubled from time to time. Half of it for certain, so that nobody hurries a central that has just come
    /// back; of the other half as much as `spread` says, 0 to 1.
    [[nodiscard]] std::chrono::milliseconds after_failure(double spread = random_spread());
    void succeeded() { failures_ = 0; }
    /// The last time it failed.
    [[nodiscard]] bool is_failing() const { return failures_ > 0; }

  private:
    std::chrono::milliseconds first_, longest_;
    int failures_ = 0;  ///< in a row
};

}  // namespace kiosk
