// From what a hall's display knows to what it shows. Pure.
#pragma once

#include <string>
#include <vector>

#include "kiosk/hall/hall_state.h"
#include "kiosk/settings/hall_settings.h"
#include "kiosk/text/catalogue.h"
#include "ui/views.h"

namespace ui {

/// References outlive the call.
struct HallContext {
    const kiosk::HallSettings& settings;
    const kiosk::Catalogue& words;
    const std::vector<std::string>& pictures;  ///< files to be shown between calls
    kiosk::HallTimes times;
    kiosk::Uptime now{};
    std::chrono::sys_seconds wall{};  ///< by this machine's clock: for dark hours before central was heard
};

/// A call counts as new for so long on the panel.
inline constexpr std::chrono::seconds CALL_IS_NEW{10};
/// Notices take turns.
inline constexpr std::chrono::seconds NOTICE_TURN{10};
/// The last calls have two turns of three at the side, who waits for what has one.
inline constexpr std::chrono::seconds SIDE_TURN{12};
/// So many services to a turn.
inline constexpr std::size_t QUEUES_SHOWN = 5;
/// Pictures begin when nobody was called for so long; each has a turn, and so has the call.
inline constexpr std::chrono::seconds PICTURE_AFTER{45}, PICTURE_TURN{15};
/// In dark hours the glass is lit for so long after a call.
inline constexpr std::chrono::minutes LIT_AFTER_CALL{5};

HallView present(const kiosk::HallState& hall, const HallContext& context);

}  // namespace ui
