#include "kiosk/reference/store_key.h"

namespace kiosk::reference {

KeyFit fit_of(Database& database, const Secrets& secrets) {
    auto row = database.prepare("SELECT fingerprint FROM store_key");
    if (!row.step()) return KeyFit::none_yet;
    return row.text(0) == fingerprint_of(secrets) ? KeyFit::own : KeyFit::another;
}

}  // namespace kiosk::reference
