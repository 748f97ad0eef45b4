// A waiting hall's event stream over libcurl, opened anew whenever it breaks or falls silent, from the last
// call on that was heard.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <variant>

#include "kiosk/central/board_json.h"
#include "kiosk/central/endpoint.h"
#include "kiosk/central/feed_rhythm.h"
#include "kiosk/central/no_answer.h"

namespace kiosk {

class EventStream;
class NetworkThread;

using BoardNews = std::variant<Board, BoardCall, BoardBeat>;

class BoardFeed {
  public:
    /// Both are called on the network thread, which ends before this does.
    struct Listener {
        std::function<void(BoardNews)> heard;
        /// The stream has ended, or there was none; it is opened anew by `look`.
        std::function<void(const NoAnswer&)> lost;
    };
    using WallClock = std::function<std::chrono::sys_seconds()>;

    /// Judges the settings; opens nothing yet. `hall`: as the contract has it.
    static Result<std::unique_ptr<BoardFeed>, CentralSettingsRefused> open(const CentralSettings& settings,
                                                                           std::string hall,
                                                                           Listener listener, WallClock wall);
    ~BoardFeed();
    BoardFeed(const BoardFeed&) = delete;
    BoardFeed& operator=(const BoardFeed&) = delete;

    /// Does what is due. From one thread, about once a second; `uptime` is any clock that only runs on.
    void look(std::chrono::milliseconds uptime);

  private:
    BoardFeed(std::string hall, Listener listener);
    void begin();
    /// `turn`: of the stream that these are of.
    bool take(int turn, std::string_view bytes);
    void take_event(std::string_view name, std::string_view data);
    void note(std::int64_t sequence);
    void end(const NoAnswer& why);

    std::string path_;
    Listener listener_;
    std::mutex mutex_;  ///< of all below but the thread
    FeedRhythm rhythm_;
    std::chrono::milliseconds now_{};   ///< of the latest look
    std::optional<std::int64_t> last_;  ///< sequence of the last call that was heard
    int turn_ = 0;                      ///< counts the streams that were opened
    std::unique_ptr<EventStream> stream_;
    std::unique_ptr<NetworkThread> network_;  ///< last: its thread uses the rest
};

}  // namespace kiosk
