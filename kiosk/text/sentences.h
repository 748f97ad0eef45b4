// The sentence for the citizen that belongs to each typed failure; the one place that words them.
#pragma once

#include <string>

#include "kiosk/core/lookup.h"
#include "kiosk/core/scanned_text.h"
#include "kiosk/core/ticket.h"
#include "kiosk/text/catalogue.h"

namespace kiosk {

/// For every kind but the two with a code, for which it is empty.
std::string sentence(const Catalogue& catalogue, ScannedKind kind);
std::string sentence(const Catalogue& catalogue, CodeRefusal refusal);

/// What happened, what it means for the citizen, what to do (product A3).
struct TroubleTexts {
    std::string title;
    std::string happened;
    std::string meaning;
    std::string what_to_do;
};
TroubleTexts trouble_texts(const Catalogue& catalogue, const LookupFailure& failure,
                           const std::string& help_line, const std::string& portal_name);
TroubleTexts trouble_texts(const Catalogue& catalogue, PrintOutcome outcome, const std::string& help_line);

/// For the kinds that are no closed counter and no appointment's.
TroubleTexts trouble_texts(const Catalogue& catalogue, TicketFailureKind kind, const std::string& help_line);

/// To a check-in; the same, and for the kinds of appointments.
TroubleTexts check_in_texts(const Catalogue& catalogue, const TicketFailure& failure,
                            const std::string& help_line);
/// Why what was scanned is no appointment's code; all kinds have one.
std::string check_in_sentence(const Catalogue& catalogue, ScannedKind kind);

std::string people_text(const Catalogue& catalogue, int people);    ///< "11 người"
std::string minutes_text(const Catalogue& catalogue, int minutes);  ///< "35 phút"

}  // namespace kiosk
