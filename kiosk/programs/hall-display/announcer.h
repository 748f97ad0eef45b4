// Says calls aloud, one at a time and in their order, on a thread of its own.
#pragma once

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "kiosk/core/board.h"
#include "kiosk/settings/hall_settings.h"
#include "kiosk/voice/sound.h"

namespace hall_display {

class Announcer {
  public:
    /// `changed`: called on its thread when a call has been said, or could not be; `trouble` with why. At
    /// once it tries whether there is a loudspeaker.
    Announcer(kiosk::SoundSettings settings, std::filesystem::path default_voices,
              std::function<void()> changed, std::function<void(const std::string&)> trouble);

    /// `volume`: percent, 1 to 100.
    void say(const kiosk::BoardCall& call, int volume);
    /// From `say` on until all is said.
    [[nodiscard]] bool is_speaking() const;
    /// A word of heartbeat.h: "ready", "absent", "failed"; "busy" before the first try is over.
    [[nodiscard]] std::string state() const;

  private:
    struct Wish {
        kiosk::BoardCall call;
        int volume = 100;
    };
    void work(const std::stop_token& stop);
    void say_now(const Wish& wish);
    void play(const kiosk::Sound& sound);
    void fail(const char* state, const std::string& why);
    void set_state(const char* state);

    kiosk::SoundSettings settings_;
    std::filesystem::path default_voices_;
    std::function<void()> changed_;
    std::function<void(const std::string&)> trouble_;
    mutable std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::deque<Wish> waiting_;
    bool is_speaking_ = false;
    const char* state_ = "busy";
    std::jthread thread_;  ///< last: joins before the rest goes
};

}  // namespace hall_display
