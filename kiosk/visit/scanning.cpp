// What a scan leads to, on the screens that take one.
#include "kiosk/core/scanned_text.h"
#include "kiosk/visit/turn.h"

namespace kiosk::visit {

Screen scanned(Turn& turn, Screen screen, const event::Scanned& event) {
    State probe;
    probe.screen = std::move(screen);
    if (!wants_scans(probe)) return std::move(probe.screen);

    note_activity(turn);
    if (takes_appointments(probe.screen)) return scanned_appointment(turn, event.bytes);
    ScannedText text = classify_scan(event.bytes, turn.rules.codes, turn.now);
    switch (text.kind) {
        case ScannedKind::dossier_code:
        case ScannedKind::url_with_code:
            return look_up_code(turn, std::move(text.dossier_code), text.date_in_future);
        case ScannedKind::receipt_id: {
            LookupQuestion question;
            question.receipt_id = std::move(text.receipt_id);
            return look_up(turn, std::move(question));
        }
        default:
            return state::Scanning{text.kind};
    }
}

}  // namespace kiosk::visit
