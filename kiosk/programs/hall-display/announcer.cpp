#include "kiosk/programs/hall-display/announcer.h"

#include <utility>

#include "drivers/speakers/speaker.h"
#include "kiosk/voice/clips.h"

namespace hall_display {

Announcer::Announcer(kiosk::SoundSettings settings, std::filesystem::path default_voices,
                     std::function<void()> changed, std::function<void(const std::string&)> trouble)
    : settings_(std::move(settings)),
      default_voices_(std::move(default_voices)),
      changed_(std::move(changed)),
      trouble_(std::move(trouble)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

void Announcer::say(const kiosk::BoardCall& call) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(call);
    is_speaking_ = true;
    arrived_.notify_one();
}

bool Announcer::is_speaking() const {
    const std::lock_guard lock(mutex_);
    return is_speaking_;
}

void Announcer::work(const std::stop_token& stop) {
    for (;;) {
        std::unique_lock lock(mutex_);
        if (!arrived_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
        const auto call = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        say_now(call);
        lock.lock();
        is_speaking_ = !waiting_.empty();
        lock.unlock();
        changed_();
    }
}

/// What cannot be said is seen all the same; the next call tries again.
void Announcer::say_now(const kiosk::BoardCall& call) {
    for (const auto language : settings_.languages) {
        auto phrases = kiosk::spoken_call({call.number, call.counter}, language);
        // A counter with a name of its own has no clip: its number is said alone.
        if (!phrases) phrases = kiosk::spoken_call({call.number, {}}, language);
        if (!phrases) return trouble_("a number cannot be said");
        const auto sound = kiosk::called_sound(*phrases, language, {settings_.voices, default_voices_});
        if (!sound) return trouble_("no clip " + sound.error().file.string());
        if (const auto failure = drivers::play(*sound)) return trouble_("no sound: " + failure->detail);
    }
}

}  // namespace hall_display
