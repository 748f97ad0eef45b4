// From the state of a visit to what its screen shows: pure, all words in the visit's language.
#pragma once

#include "kiosk/settings/settings.h"
#include "kiosk/text/catalogue.h"
#include "kiosk/visit/update.h"
#include "ui/views.h"

namespace ui {

/// What of the terminal the words need; references outlive the call.
struct PresentContext {
    const kiosk::CentreSettings& centre;
    const kiosk::Catalogues& catalogues;
    const kiosk::VisitRules& rules;
    kiosk::Now now;
};

View present(const kiosk::State& state, const PresentContext& context);

}  // namespace ui
