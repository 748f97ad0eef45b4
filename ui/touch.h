// What a finger did: a control is pressed when a finger goes down and comes up on it. Pure; moments come with
// the events.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ui/glass.h"

namespace ui {

/// Milliseconds as the events count them.
using Moment = std::uint64_t;

class Touch {
  public:
    /// Both return whether the pressed look changed.
    bool down(std::int64_t finger, int x, int y, Moment moment, const std::vector<DrawnControl>& controls);
    bool move(std::int64_t finger, int x, int y);

    /// The control pressed, if the finger came up where it went down.
    std::optional<DrawnControl> up(std::int64_t finger, int x, int y);

    /// Another screen is drawn: a finger that is still down no longer means anything, and a second quick tap
    /// on the same spot was meant for the screen before.
    void screen_changed(Moment moment);

    /// The control to draw pressed.
    [[nodiscard]] std::optional<DrawnControl> pressed() const;

  private:
    std::optional<std::int64_t> finger_;  ///< the only one listened to
    std::optional<DrawnControl> control_;
    bool inside_ = false;
    struct Spot {
        int x, y;
    };
    std::optional<Spot> last_tap_;  ///< where the last press ended
    std::optional<Spot> guarded_;   ///< where a press ended that came before this screen
    Moment changed_ = 0;
};

}  // namespace ui
