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

namespace hall_display {

class Announcer {
  public:
    /// `changed`: called on its thread when a call has been said, or could not be; `trouble` with why.
    Announcer(kiosk::SoundSettings settings, std::filesystem::path default_voices,
              std::function<void()> changed, std::function<void(const std::string&)> trouble);

    void say(const kiosk::BoardCall& call);
    /// From `say` on until all is said.
    [[nodiscard]] bool is_speaking() const;

  private:
    void work(const std::stop_token& stop);
    void say_now(const kiosk::BoardCall& call);

    kiosk::SoundSettings settings_;
    std::filesystem::path default_voices_;
    std::function<void()> changed_;
    std::function<void(const std::string&)> trouble_;
    mutable std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::deque<kiosk::BoardCall> waiting_;
    bool is_speaking_ = false;
    std::jthread thread_;  ///< last: joins before the rest goes
};

}  // namespace hall_display
