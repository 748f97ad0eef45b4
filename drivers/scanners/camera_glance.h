// What a camera's frame shows at a glance: whether something moved, and whether there is light. Pure, and
// cheap enough for every frame.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "drivers/descriptor.h"
#include "drivers/pictures/picture.h"

namespace drivers {

/// The mean brightness of each cell of a coarse grid, taken from some of its pixels.
struct Glance {
    static constexpr int COLUMNS = 32, ROWS = 18;
    std::array<std::uint8_t, std::size_t{COLUMNS} * ROWS> cells{};
};

/// Of a frame that may hold symbols.
Glance glance_at(const LumaView& frame);

/// More than a sensor's noise and a lamp's flicker change.
bool differs(const Glance& one, const Glance& other);

/// Not even the brightest parts are bright enough to tell bars from paper.
bool is_dark(const Glance& glance);

/// Which frames are worth reading: every one for a while after something moved, some of an unchanging view.
class Attention {
  public:
    static constexpr Milliseconds LASTING{1500};  ///< a person who holds still has not gone yet
    static constexpr Milliseconds RARELY{500};
    static constexpr Milliseconds DARK_FOR{1000};  ///< a camera that is switched on gets used to the light

    /// Whether to read the frame. `now` never goes back.
    bool notices(const Glance& glance, Deadline now);
    /// It has been dark for a while.
    [[nodiscard]] bool too_dark() const { return too_dark_; }

  private:
    std::optional<Glance> before_;  ///< the view since something moved last
    Deadline moved_, read_;
    std::optional<Deadline> dark_since_;
    bool too_dark_ = false;
};

}  // namespace drivers
