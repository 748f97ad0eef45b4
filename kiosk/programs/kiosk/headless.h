// A script played on the real terminal: fingers on the glass as drawn, pictures through the real decoder.
#pragma once

#include <filesystem>
#include <functional>

#include "kiosk/programs/kiosk/terminal.h"
#include "kiosk/terminal/clocks.h"
#include "kiosk/terminal/script_player.h"

namespace terminal {

class GlassStage : public kiosk::Stage {
  public:
    GlassStage(Terminal& terminal, kiosk::ScriptClock& clock, const Options& options);

    [[nodiscard]] bool drawn(const kiosk::command::Touch& what) const override;
    void touch(const kiosk::command::Touch& what) override;
    Trouble scan_picture(const std::string& file) override;
    Trouble scan_text(const std::string& text) override;
    Trouble steer_printer(const std::string& words) override;
    void advance(std::chrono::seconds time) override;
    void set_clock(std::chrono::sys_seconds to) override;
    [[nodiscard]] bool sees(kiosk::Sight sight) const override;
    [[nodiscard]] std::string what_is_seen() const override;
    bool wait_for(kiosk::Sight sight, bool there) override;
    bool wait_for(const kiosk::command::WaitControl& wait) override;
    Trouble screenshot(const std::string& name) override;

  private:
    [[nodiscard]] const ui::DrawnControl* find(const kiosk::command::Touch& what) const;
    bool wait_until(const std::function<bool()>& there);
    void settle();

    Terminal& terminal_;
    kiosk::ScriptClock& clock_;
    const Options& options_;
};

}  // namespace terminal
