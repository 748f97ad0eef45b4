// The rules of the reference central: what a dossier shows at level 1, and how tries are counted. Pure.
#pragma once

#include <chrono>
#include <optional>

#include "kiosk/core/dossier.h"

namespace kiosk::reference {

/// Degree of completion. A dossier that was refused, stopped, withdrawn, waits for papers or for a fee, or
/// has a status of its own kind, looks like any dossier in hand.
Progress progress_of(int status);

struct Limits {
    int wrong_per_dossier = 5;  ///< the last one locks
    std::chrono::seconds dossier_lock{600};
    int wrong_per_terminal = 30;  ///< over all dossiers, within terminal_window
    std::chrono::seconds terminal_window{3600};
    int lookups_per_minute = 30;  ///< of one terminal
    int unknown_per_day = 200;    ///< distinct unknown codes of one terminal
};

/// How a question stands to what central knows.
enum class Match { unknown_code, unknown_receipt, no_factor, factor_not_used, factor_right, factor_wrong };

/// What was counted so far. Moments are whole seconds since 1970.
struct Counts {
    int dossier_wrong = 0;
    std::optional<std::chrono::sys_seconds> dossier_locked_until;
    int terminal_wrong = 0;  ///< within terminal_window
    std::optional<std::chrono::sys_seconds> first_terminal_wrong;
    int terminal_lookups = 0;  ///< within the last minute
    std::optional<std::chrono::sys_seconds> first_terminal_lookup;
    int terminal_unknown = 0;      ///< distinct, today in Vietnam
    bool unknown_counted = false;  ///< this very code is already among them
};

enum class Verdict {
    level1,
    level2,
    dossier_not_found,
    receipt_unknown,
    wrong_factor,
    too_many_tries,
    key_reused
};

struct Decision {
    Verdict verdict = Verdict::level1;
    int tries_left = 0;                                 ///< with wrong_factor
    std::optional<std::chrono::sys_seconds> free_from;  ///< with too_many_tries
    bool operator==(const Decision&) const = default;
};

/// What has to be on disk before the decision is told.
struct Tally {
    bool lookup = false;
    bool unknown_code = false;
    bool terminal_wrong = false;
    int dossier_wrong = 0;  ///< the new count of the dossier
    std::optional<std::chrono::sys_seconds> dossier_locked_until;
    bool operator==(const Tally&) const = default;
};

struct Judgement {
    Decision decision;
    Tally tally;
};

Judgement judge(Match match, const Counts& counts, const Limits& limits, std::chrono::sys_seconds now);

/// The local midnight that ends the day of `now` in Vietnam.
std::chrono::sys_seconds end_of_day(std::chrono::sys_seconds now);

}  // namespace kiosk::reference
