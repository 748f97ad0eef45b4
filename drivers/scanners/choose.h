// Which of a picture's symbols the citizen means: a receipt carries the same dossier in up to three of them.
#pragma once

#include <span>

#include "drivers/pictures/decoded.h"
#include "kiosk/core/scanned_text.h"

namespace drivers {

struct Choice {
    Decoded symbol;
    kiosk::ScannedText meaning;
};

/// The one dossier code on which all symbols with a code agree; else a receipt id; else the first symbol.
/// Different codes are two_codes, and so are different receipt ids without a code.
kiosk::Result<Choice, DecodeFailure> choose(std::span<const Decoded> symbols, const kiosk::CodeRules& rules,
                                            const kiosk::Now& now);

}  // namespace drivers
