// From what a hall's display knows to what it shows. Pure.
#pragma once

#include "kiosk/hall/hall_state.h"
#include "kiosk/settings/settings.h"
#include "kiosk/text/catalogue.h"
#include "ui/views.h"

namespace ui {

/// References outlive the call.
struct HallContext {
    const kiosk::CentreSettings& centre;
    const kiosk::Catalogue& words;
    kiosk::HallTimes times;
    kiosk::Uptime now{};
};

/// A call counts as new for so long on the panel.
inline constexpr std::chrono::seconds CALL_IS_NEW{10};
/// Notices take turns.
inline constexpr std::chrono::seconds NOTICE_TURN{10};

HallView present(const kiosk::HallState& hall, const HallContext& context);

}  // namespace ui
