// What the screens say of how a code is read: by a scanner, by a camera, by either, or only by typing it.
#include "ui/present/parts.h"

namespace ui {

using kiosk::Message;
using kiosk::tr;

bool shows_camera(const kiosk::State& state) {
    return std::holds_alternative<kiosk::state::Scanning>(state.screen) ||
           std::holds_alternative<kiosk::state::CheckingIn>(state.screen);
}

Message idle_hint(const Readers& readers) {
    // The camera does not look before the screen shows what it sees.
    return readers.scanner ? tr("Hold the code on your receipt to the scanner.")
                           : tr("Look up a dossier by its receipt.");
}

Message home_hint(const Readers& readers) {
    if (readers.scanner)
        return tr(
            "The dossier code stands at its top right, under the bars. "
            "You can hold it to the scanner right now.");
    if (readers.camera)
        return tr(
            "The dossier code stands at its top right, under the bars. "
            "The camera reads it once you have chosen.");
    return tr("The dossier code stands at its top right, under the bars. You can type it on the screen.");
}

namespace {

void add_camera(ScanningView& view, const Words& words, Message title, Message hint) {
    const Readers& readers = words.context.readers;
    view.camera = true;
    view.picture = readers.picture;
    view.title = words(title);
    view.instruction = words(tr("Hold the code inside the frame"));
    const Message beside = tr("Or hold it to the scanner right below the screen.");
    view.scanner_hint = words(readers.scanner ? beside : hint);
    if (!readers.picture || !readers.picture->too_dark || !view.refused.empty()) return;
    view.refused = words(tr("It is too dark to see the code"));
    if (readers.scanner)
        view.scanner_hint = words(tr("Please hold it to the scanner right below the screen."));
    else
        view.scanner_hint = words(tr("Please hold it where there is more light, or type the code."));
}

}  // namespace

void add_readers(ScanningView& view, const Words& words, const CodeOf& code) {
    const Readers& readers = words.context.readers;
    if (readers.camera)
        return add_camera(view, words, readers.scanner ? code.to_either : code.to_camera, code.camera_hint);
    if (readers.scanner) {
        view.title = words(code.to_scanner);
        view.instruction = words(tr("The scanner is right below the screen"));
        view.scanner_hint = words(code.scanner_hint);
        return;
    }
    view.title = words(code.typed);
    view.instruction = words(tr("This machine cannot scan codes right now"));
    view.scanner_hint = words(tr("Please touch the button below."));
    view.detail.clear();
    view.phone_hint.clear();
}

}  // namespace ui
