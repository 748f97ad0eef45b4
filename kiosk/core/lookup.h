// One question to central about one dossier, and every way it can fail.
#pragma once

#include <chrono>
#include <string>

#include "kiosk/core/dossier.h"
#include "kiosk/core/result.h"

namespace kiosk {

/// Either a dossier code or an opaque receipt id that only central can resolve. Never logged in clear.
struct LookupQuestion {
    std::string code;           ///< normalised dossier code, or empty
    std::string receipt_id;     ///< opaque id from a receipt's QR, or empty
    std::string second_factor;  ///< empty asks for level 1
    bool operator==(const LookupQuestion&) const = default;
};

enum class LookupFailureKind {
    not_found,            ///< not in the province's system; it may exist elsewhere
    wrong_second_factor,  ///< `tries_left` says how many remain
    too_many_tries,       ///< `retry_after` says how long
    no_link,              ///< name, route or connection failed
    slow,                 ///< a deadline of ours struck
    bad_answer,           ///< central answered what the contract does not allow
    not_trusted,          ///< certificate: wrong CA, host, pin, or expired
    clock_wrong,          ///< certificate dates fail because this terminal's clock is years off
    not_authorised,       ///< central does not know this terminal, or has revoked it
    central_trouble,      ///< central answered 5xx
};

struct LookupFailure {
    LookupFailureKind kind = LookupFailureKind::bad_answer;
    int tries_left = 0;
    std::chrono::seconds retry_after{};
    std::string detail;  ///< for the engineer; holds no code, factor or outside text
    bool operator==(const LookupFailure&) const = default;
};

using LookupResult = Result<LookupAnswer, LookupFailure>;

}  // namespace kiosk
