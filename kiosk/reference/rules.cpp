#include "kiosk/reference/rules.h"

#include <algorithm>

namespace kiosk::reference {
namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

Decision wait_until(sys_seconds moment) {
    return {Verdict::too_many_tries, 0, moment};
}

/// A lock never outlasts its own length, so that a clock set back does not lock a dossier for years.
std::optional<sys_seconds> lock_in_force(const Counts& counts, const Limits& limits, sys_seconds now) {
    if (!counts.dossier_locked_until || *counts.dossier_locked_until <= now) return std::nullopt;
    return std::min(*counts.dossier_locked_until, now + limits.dossier_lock);
}

std::optional<Decision> terminal_refusal(Match match, const Counts& counts, const Limits& limits,
                                         sys_seconds now) {
    if (counts.terminal_lookups >= limits.lookups_per_minute)
        return wait_until(counts.first_terminal_lookup.value_or(now) + seconds(60));
    const bool is_try = match == Match::factor_right || match == Match::factor_wrong;
    if (is_try && counts.terminal_wrong >= limits.wrong_per_terminal)
        return wait_until(counts.first_terminal_wrong.value_or(now) + limits.terminal_window);
    if (counts.terminal_unknown >= limits.unknown_per_day) return wait_until(end_of_day(now));
    return std::nullopt;
}

Judgement judge_wrong(const Counts& counts, const Limits& limits, sys_seconds now) {
    Judgement judgement;
    judgement.tally.lookup = true;
    judgement.tally.terminal_wrong = true;
    const int wrong = counts.dossier_wrong + 1;
    if (wrong >= limits.wrong_per_dossier) {
        judgement.tally.dossier_locked_until = now + limits.dossier_lock;
        judgement.decision = wait_until(now + limits.dossier_lock);
    } else {
        judgement.tally.dossier_wrong = wrong;
        judgement.decision = {Verdict::wrong_factor, limits.wrong_per_dossier - wrong, std::nullopt};
    }
    return judgement;
}

}  // namespace

Progress progress_of(int status) {
    Progress progress{3, {"Đã nộp", "Đã tiếp nhận", "Giải quyết", "Có kết quả"}};
    if (status == static_cast<int>(Status::registered)) progress.current = 1;
    if (status == static_cast<int>(Status::received)) progress.current = 2;
    if (status == static_cast<int>(Status::result_ready) || status == static_cast<int>(Status::returned))
        progress.current = 4;
    return progress;
}

Judgement judge(Match match, const Counts& counts, const Limits& limits, sys_seconds now) {
    Judgement judgement;
    judgement.tally.dossier_wrong = counts.dossier_wrong;
    judgement.tally.dossier_locked_until = counts.dossier_locked_until;
    if (const auto refusal = terminal_refusal(match, counts, limits, now)) {
        judgement.decision = *refusal;
        return judgement;
    }
    judgement.tally.lookup = true;
    const bool is_try = match == Match::factor_right || match == Match::factor_wrong;
    if (const auto lock = lock_in_force(counts, limits, now); is_try && lock) {
        judgement.decision = wait_until(*lock);
        return judgement;
    }
    switch (match) {
        case Match::unknown_code:
        case Match::unknown_receipt:
            judgement.tally.unknown_code = !counts.unknown_counted;
            judgement.decision.verdict =
                match == Match::unknown_code ? Verdict::dossier_not_found : Verdict::receipt_unknown;
            break;
        case Match::no_factor:
        case Match::factor_not_used:
            judgement.decision.verdict = Verdict::level1;
            break;
        case Match::factor_right:
            judgement.tally.dossier_wrong = 0;
            judgement.tally.dossier_locked_until.reset();
            judgement.decision.verdict = Verdict::level2;
            break;
        case Match::factor_wrong:
            return judge_wrong(counts, limits, now);
    }
    return judgement;
}

sys_seconds end_of_day(sys_seconds now) {
    const auto local_day = std::chrono::floor<std::chrono::days>(now + VIETNAM_OFFSET);
    return local_day + std::chrono::days(1) - VIETNAM_OFFSET;
}

}  // namespace kiosk::reference
