// Tells the halls' displays what is new: every call once and in order, the whole board after a change, and a
// sign of life. On the store's thread, so that a store that hangs is seen in the hall.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "kiosk/http/http_server.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/service_settings.h"

namespace kiosk::reference {

/// Displays grey after two that are missed.
inline constexpr std::chrono::seconds BEAT_EVERY{10};

class BoardFeed {
  public:
    using Clock = std::chrono::steady_clock;

    BoardFeed(QueueStore& store, const ServiceSettings& settings);

    /// Calls that are new leave at once; boards as `run_due` says.
    void something_changed();
    /// When `run_due` has something to do next.
    [[nodiscard]] Clock::time_point due() const;
    void run_due();

    /// The beginning of a hall's stream: what its display has missed, and the board. Whatever is told from
    /// now on follows it.
    HttpResponse open(const std::string& hall, std::string_view last_event);

  private:
    struct Told {
        std::string event;
        Clock::time_point at;
        std::int64_t sequence = 0;  ///< of the last call in it
    };
    /// False: the store does not answer.
    bool tell_new_calls();
    /// Not older than a moment, so that a thousand displays that come back at once are one question to the
    /// store. None: no such hall.
    QueueStore::Kept<std::optional<std::string>> recent_board(const std::string& hall);
    void tell_boards();
    void publish(const std::string& hall, std::string event) const;

    QueueStore& store_;
    const ServiceSettings& settings_;
    std::int64_t told_ = 0;  ///< the last call that was
    bool is_stale_ = false;  ///< the boards that were told
    Clock::time_point next_boards_{}, next_beat_{};
    std::map<std::string, Told> boards_;  ///< by hall
};

}  // namespace kiosk::reference
