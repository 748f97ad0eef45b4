// From the state of a visit to what its screen shows: pure, all words in the visit's language.
#pragma once

#include "kiosk/camera_picture.h"
#include "kiosk/settings/settings.h"
#include "kiosk/text/catalogue.h"
#include "kiosk/visit/update.h"
#include "ui/views.h"

namespace ui {

/// What is known of the terminal's camera.
struct CameraSight {
    bool there = false;  ///< there is one, and it works
    kiosk::SharedPicture picture = nullptr;
};
/// Whether the screen of this state is one that shows what the camera sees.
[[nodiscard]] bool shows_camera(const kiosk::State& state);

/// What of the terminal the words need; references outlive the call.
struct PresentContext {
    const kiosk::CentreSettings& centre;
    const kiosk::Catalogues& catalogues;
    const kiosk::VisitRules& rules;
    kiosk::Now now;
    CameraSight camera = {};
};

View present(const kiosk::State& state, const PresentContext& context);

}  // namespace ui
