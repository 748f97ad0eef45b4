// Plays a script on a stage: the terminal as a citizen meets it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/terminal/script.h"

namespace kiosk {

/// What a script can do. Where a step cannot be done, the answer is a sentence saying why.
class Stage {
  public:
    using Trouble = std::optional<std::string>;

    virtual ~Stage() = default;
    /// Is this control on the glass now?
    [[nodiscard]] virtual bool drawn(const command::Touch& what) const = 0;
    /// A finger down and up on the middle of a drawn control, and all that follows at once.
    virtual void touch(const command::Touch& what) = 0;
    virtual Trouble scan_picture(const std::string& file) = 0;
    virtual Trouble scan_text(const std::string& text) = 0;
    virtual Trouble steer_printer(const std::string& words) = 0;
    virtual void advance(std::chrono::seconds time) = 0;
    virtual void set_clock(std::chrono::sys_seconds to) = 0;
    [[nodiscard]] virtual bool sees(Sight sight) const = 0;
    [[nodiscard]] virtual std::string what_is_seen() const = 0;
    /// Until it is there, or not there any more. False when a generous limit of real time passed.
    virtual bool wait_for(Sight sight, bool there) = 0;
    virtual bool wait_for(const command::WaitControl& wait) = 0;
    virtual Trouble screenshot(const std::string& name) = 0;
};

/// None when every step was done.
std::optional<ScriptMistake> play(const std::vector<ScriptStep>& steps, Stage& stage);

}  // namespace kiosk
