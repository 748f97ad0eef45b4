// What central says, as HTTP answers of the contract. Level 1 is a closed schema; of level 2 only its members
// leave.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/central/problem.h"
#include "kiosk/core/dossier.h"
#include "kiosk/http/http_server.h"
#include "kiosk/reference/store.h"

namespace kiosk::reference {

inline constexpr std::string_view CONTRACT_VERSION = "1.0.0";

/// `now` is the answer's as_of unless the dossier is an older copy.
std::string level1_text(const KeptDossier& dossier, SecondFactorKind installed, const LocalTime& now);
/// The owner is masked whatever was stored. Empty when the stored document is no JSON object.
std::string level2_text(const KeptDossier& dossier, const LocalTime& now);

HttpResponse health_answer(const LocalTime& now);
HttpResponse lookup_answer(const StoreAnswer& answer, SecondFactorKind installed,
                           std::chrono::sys_seconds now, const LocalTime& as_of);
HttpResponse problem_answer(const Problem& problem);
/// One that may be over when it is asked again after this time.
HttpResponse problem_for_now(const Problem& problem, std::chrono::seconds retry_after);
HttpResponse request_invalid(int status, const std::string& detail);
HttpResponse terminal_unknown();
HttpResponse central_trouble();
/// Says that the disk is full; of all else only that there is trouble.
HttpResponse trouble_answer(const StoreTrouble& trouble);

/// For the log: "level1", "wrong_factor", …
std::string_view name_of(Verdict verdict);

}  // namespace kiosk::reference
