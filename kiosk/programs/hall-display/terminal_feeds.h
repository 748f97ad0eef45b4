// The boards that the hall's terminals serve, listened to only while nothing comes from central.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/central/board_feed.h"
#include "kiosk/settings/hall_settings.h"

namespace hall_display {

class TerminalFeeds {
  public:
    /// `news`: something waits in `take`; from any thread. Judges the settings: a sentence for the engineer.
    static kiosk::Result<std::unique_ptr<TerminalFeeds>, std::string> open(
        const kiosk::OutageSettings& settings, const std::string& hall, std::function<void()> news);
    ~TerminalFeeds();
    TerminalFeeds(const TerminalFeeds&) = delete;
    TerminalFeeds& operator=(const TerminalFeeds&) = delete;

    /// From one thread, about once a second. Feeds that are not wanted any more end.
    void look(bool wanted, std::chrono::milliseconds uptime);
    /// What has come, with the place of its terminal in the settings.
    std::deque<std::pair<std::size_t, kiosk::BoardNews>> take();

  private:
    TerminalFeeds(std::vector<kiosk::CentralSettings> terminals, std::string hall,
                  std::function<void()> news);
    [[nodiscard]] std::optional<std::string> open_all();

    std::vector<kiosk::CentralSettings> terminals_;
    std::string hall_;
    std::function<void()> news_;
    std::mutex mutex_;  ///< of what has come
    std::deque<std::pair<std::size_t, kiosk::BoardNews>> come_;
    std::vector<std::unique_ptr<kiosk::BoardFeed>> feeds_;  ///< last: their threads use the rest
};

}  // namespace hall_display
