#include "kiosk/central/feed_rhythm.h"

#include <algorithm>

namespace kiosk {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds PAUSE_FIRST{500}, PAUSE_MOST{20'000};
constexpr int DOUBLED_MOST = 6;

}  // namespace

FeedRhythm::Step FeedRhythm::due(Uptime now) const {
    if (is_open_) return now - heard_ > SILENCE_MOST ? Step::drop : Step::nothing;
    return now >= next_ ? Step::open : Step::nothing;
}

void FeedRhythm::opened(Uptime now) {
    is_open_ = true;
    has_heard_ = false;
    heard_ = now;
}

void FeedRhythm::heard(Uptime now) {
    heard_ = now;
    if (!has_heard_) failures_ = 0;
    has_heard_ = true;
}

void FeedRhythm::ended(Uptime now, double spread) {
    is_open_ = false;
    const auto doubled = std::min(failures_++, DOUBLED_MOST);
    const auto pause = std::min(PAUSE_FIRST * (1 << doubled), PAUSE_MOST);
    // Half of it for certain: nobody hurries a central that has just come back.
    next_ = now + pause / 2 +
            milliseconds{static_cast<milliseconds::rep>(static_cast<double>(pause.count()) / 2 *
                                                        std::clamp(spread, 0.0, 1.0))};
}

}  // namespace kiosk
