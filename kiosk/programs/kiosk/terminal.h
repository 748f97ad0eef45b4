// The whole terminal: every part made from the settings and put together, and one pass of its loop.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/central/client.h"
#include "kiosk/devices.h"
#include "kiosk/outage/outage_board.h"
#include "kiosk/programs/kiosk/options.h"
#include "kiosk/settings/settings.h"
#include "kiosk/terminal/runner.h"
#include "kiosk/text/catalogue.h"
#include "ui/glass.h"
#include "ui/present/present.h"

namespace terminal {

class Terminal {
  public:
    /// Fails with a sentence for the engineer. The clock outlives the terminal.
    static kiosk::Result<std::unique_ptr<Terminal>, std::string> open(const Options& options,
                                                                      const kiosk::Clock& clock);

    /// Sleeps until a touch, a posted event, time, or `limit`; handles it and shows what came of it.
    /// False when the window was closed.
    bool pass(std::chrono::milliseconds limit);

    [[nodiscard]] kiosk::Runner& runner() { return *runner_; }
    [[nodiscard]] const kiosk::Runner& runner() const { return *runner_; }
    [[nodiscard]] ui::Glass& glass() { return *glass_; }
    [[nodiscard]] const ui::Glass& glass() const { return *glass_; }
    [[nodiscard]] const kiosk::Settings& settings() const { return settings_; }
    [[nodiscard]] const kiosk::Clock& clock() const { return clock_; }

  private:
    Terminal(kiosk::Settings settings, kiosk::Catalogues catalogues, const kiosk::Clock& clock);
    std::optional<std::string> open_devices(const std::filesystem::path& config);
    [[nodiscard]] kiosk::SlipMakers slip_makers() const;
    kiosk::Ticketing ticketing();
    void open_hall_board();
    void tick_when_due();
    void show();
    void note_devices();
    [[nodiscard]] ui::Readers readers();

    // In the order of their making: what posts to the runner goes before it, what the runner uses goes after.
    kiosk::Settings settings_;
    kiosk::Catalogues catalogues_;
    const kiosk::Clock& clock_;
    std::unique_ptr<ui::Glass> glass_;
    std::unique_ptr<kiosk::CentralClient> central_;
    std::unique_ptr<kiosk::Printer> printer_;
    std::unique_ptr<kiosk::OutageBoard> hall_board_;  ///< none is served: null
    std::unique_ptr<kiosk::Runner> runner_;
    std::vector<std::unique_ptr<kiosk::Scanner>> scanners_;
    std::unique_ptr<kiosk::Camera> camera_;     ///< none configured: null
    std::vector<kiosk::DeviceReport> devices_;  ///< as last noted
};

}  // namespace terminal
