// When a hall display opens its stream anew: at once after a first failure, then ever more rarely, and also
// when a link that seems to stand has been silent for too long. Pure.
#pragma once

#include <chrono>

#include "kiosk/central/back_off.h"

namespace kiosk {

/// Central gives a sign of life at least every 15 s (openapi.yaml, followBoard).
inline constexpr std::chrono::seconds BEAT_MOST{15};
/// Two of them were missed.
inline constexpr std::chrono::milliseconds SILENCE_MOST{2 * BEAT_MOST + std::chrono::seconds{1}};

class FeedRhythm {
  public:
    using Uptime = std::chrono::milliseconds;

    enum class Step { nothing, open, drop };
    /// What is to be done now; `drop` and `open` are told back by `ended` and `opened`.
    [[nodiscard]] Step due(Uptime now) const;

    void opened(Uptime now);
    void heard(Uptime now);
    /// `spread`: 0 to 1, another for each display, so that those that failed together do not come back
    /// together.
    void ended(Uptime now, double spread);

  private:
    bool is_open_ = false;
    bool has_heard_ = false;  ///< of this stream
    Uptime heard_{};          ///< or when it was opened
    Uptime next_{};
    BackOff back_off_{std::chrono::milliseconds{500}, std::chrono::seconds{20}};
};

}  // namespace kiosk
