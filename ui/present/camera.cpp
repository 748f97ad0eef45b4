// What a screen that takes a code shows where there is a camera.
#include "ui/present/parts.h"

namespace ui {

using kiosk::tr;

bool shows_camera(const kiosk::State& state) {
    return std::holds_alternative<kiosk::state::Scanning>(state.screen) ||
           std::holds_alternative<kiosk::state::CheckingIn>(state.screen);
}

void add_camera(ScanningView& view, const Words& words, kiosk::Message title, kiosk::Message hint) {
    const CameraSight& sight = words.context.camera;
    if (!sight.there) return;
    view.camera = true;
    view.picture = sight.picture;
    view.title = words(title);
    view.instruction = words(tr("Hold the code inside the frame"));
    view.scanner_hint = words(hint);
    if (!sight.picture || !sight.picture->too_dark || !view.refused.empty()) return;
    view.refused = words(tr("It is too dark to see the code"));
    view.scanner_hint = words(tr("Please hold it where there is more light, or type the code."));
}

}  // namespace ui
