// From the state of a visit to what its screen shows: pure, all words in the visit's language.
#pragma once

#include "kiosk/camera_picture.h"
#include "kiosk/settings/settings.h"
#include "kiosk/text/catalogue.h"
#include "kiosk/visit/update.h"
#include "ui/views.h"

namespace ui {

/// What codes are read with here and now: only what works counts.
struct Readers {
    bool scanner = false, camera = false;
    kiosk::SharedPicture picture = nullptr;  ///< what the camera sees
};
/// Whether the screen of this state is one that shows what the camera sees.
[[nodiscard]] bool shows_camera(const kiosk::State& state);

/// What of the terminal the words need; references outlive the call.
struct PresentContext {
    const kiosk::CentreSettings& centre;
    const kiosk::Catalogues& catalogues;
    const kiosk::VisitRules& rules;
    kiosk::Now now;
    Readers readers = {};
};

View present(const kiosk::State& state, const PresentContext& context);

}  // namespace ui
