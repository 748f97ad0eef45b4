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

void Announcer::say(const kiosk::BoardCall& call, int volume) {
    const std::lock_guard lock(mutex_);
    waiting_.push_back({call, volume});
    is_speaking_ = true;
    arrived_.notify_one();
}

bool Announcer::is_speaking() const {
    const std::lock_guard lock(mutex_);
    return is_speaking_;
}

std::string Announcer::state() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

void Announcer::set_state(const char* state) {
    const std::lock_guard lock(mutex_);
    state_ = state;
}

void Announcer::work(const std::stop_token& stop) {
    // One sample of silence.
    play({0});
    for (;;) {
        std::unique_lock lock(mutex_);
        if (!arrived_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
        const auto wish = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        say_now(wish);
        lock.lock();
        is_speaking_ = !waiting_.empty();
        lock.unlock();
        changed_();
    }
}

void Announcer::fail(const char* state, const std::string& why) {
    set_state(state);
    trouble_(why);
}

void Announcer::play(const kiosk::Sound& sound) {
    if (const auto failure = drivers::play(sound))
        return fail(failure->fault == drivers::SpeakerFault::no_device ? "absent" : "failed",
                    "no sound: " + failure->detail);
    set_state("ready");
}

/// What cannot be said is seen all the same; the next call tries again.
void Announcer::say_now(const Wish& wish) {
    const auto calls = kiosk::announced_call({wish.call.number, wish.call.counter}, settings_.languages);
    if (!calls) return trouble_("a number cannot be said");
    auto sound = kiosk::called_sound(*calls, {settings_.voices, default_voices_});
    if (!sound) return fail("failed", "no clip " + sound.error().file.string());
    play(kiosk::at_volume(std::move(*sound), wish.volume));
}

}  // namespace hall_display
