#include "kiosk/central/feed_rhythm.h"

namespace kiosk {

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
    if (!has_heard_) back_off_.succeeded();
    has_heard_ = true;
}

void FeedRhythm::ended(Uptime now, double spread) {
    is_open_ = false;
    next_ = now + back_off_.after_failure(spread);
}

}  // namespace kiosk
