// The whole display of a waiting hall: its parts put together, and one pass of its loop.
#pragma once

#include <chrono>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "kiosk/central/board_feed.h"
#include "kiosk/hall/hall_state.h"
#include "kiosk/hall/pictures_folder.h"
#include "kiosk/programs/hall-display/announcer.h"
#include "kiosk/programs/hall-display/pulse.h"
#include "kiosk/programs/hall-display/terminal_feeds.h"
#include "kiosk/settings/hall_settings.h"
#include "kiosk/text/catalogue.h"
#include "ui/glass.h"

namespace hall_display {

struct DisplayOptions {
    std::filesystem::path config = "/etc/motcua-kiosk/hall-display.toml";
    std::filesystem::path fonts = "/usr/share/fonts/opentype/inter";
    std::filesystem::path languages;  ///< empty: where this build or the package keeps them
    ui::GlassOptions glass;
};

class Display {
  public:
    /// Fails with a sentence for the engineer.
    static kiosk::Result<std::unique_ptr<Display>, std::string> open(const DisplayOptions& options);
    ~Display();
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;

    /// Sleeps until news, time or `limit`; shows what came of it. False when the window was closed.
    bool pass(std::chrono::milliseconds limit);
    [[nodiscard]] ui::Glass& glass() { return *glass_; }

  private:
    Display(kiosk::HallSettings settings, kiosk::Catalogues catalogues);
    std::optional<std::string> open_parts(const DisplayOptions& options);
    std::optional<std::string> open_feeds();
    [[nodiscard]] kiosk::Uptime now() const;
    void wake() const;
    void hear_news();
    void ask_terminals();
    void take_turns();
    void tell_age();
    void tell_state();
    void look_for_pictures();
    [[nodiscard]] std::vector<kiosk::DeviceReport> devices() const;
    [[nodiscard]] std::chrono::milliseconds until_due() const;

    kiosk::HallSettings settings_;
    kiosk::Catalogues catalogues_;
    kiosk::HallTimes times_;
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
    kiosk::HallState hall_;
    int waker_;  ///< readable when news came or a call was said
    std::mutex mutex_;
    std::deque<kiosk::BoardNews> news_;
    kiosk::DataAge told_age_ = kiosk::DataAge::none_yet;
    bool told_outage_ = false;
    kiosk::PicturesFolder pictures_;
    kiosk::Uptime pictures_due_{};
    std::unique_ptr<ui::Glass> glass_;
    std::unique_ptr<Announcer> announcer_;    ///< none: the display is silent
    std::unique_ptr<Pulse> pulse_;            ///< none: central knows nothing of this display
    std::unique_ptr<kiosk::BoardFeed> feed_;  ///< this and the next last: they post to the rest
    std::unique_ptr<TerminalFeeds> terminals_;
};

}  // namespace hall_display
