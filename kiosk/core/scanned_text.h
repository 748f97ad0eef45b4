// What a scanned text is (product L2). The text may hold an ID number: it is never logged, stored, shown or
// opened.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/core/dossier_code.h"

namespace kiosk {

enum class ScannedKind {
    dossier_code,
    url_with_code,
    receipt_id,
    ticket,
    id_card,
    health_card,
    vietqr,
    payment_id,
    unknown
};

struct ScannedText {
    ScannedKind kind = ScannedKind::unknown;
    std::string dossier_code;  ///< for dossier_code and url_with_code
    std::string receipt_id;    ///< for receipt_id: opaque, bounded to [A-Za-z0-9._-]{4,128}
    bool date_in_future = false;
    bool operator==(const ScannedText&) const = default;
};

/// Any bytes, any length (over 4096 bytes is unknown). Pure; never throws.
ScannedText classify_scan(std::string_view bytes, const CodeRules& rules, const Now& now);

/// The name used by `kioskctl classify`: "dossier_code", "url_with_code", …
std::string_view name_of(ScannedKind kind);

}  // namespace kiosk
