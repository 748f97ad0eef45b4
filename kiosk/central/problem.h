// The problem documents of the contract (RFC 9457): one table of types, each with its status and title.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

enum class ProblemType {
    dossier_not_found,
    receipt_unknown,
    second_factor_wrong,
    too_many_tries,
    terminal_unknown,
    request_invalid,
    central_trouble,
    upstream_slow,  ///< the province's system is still being asked
    // Of the queue half.
    closed,
    numbers_used_up,
    service_paused,
    terminal_locked,
    service_day_over,
    wish_cancelled,
    offline_not_allowed,
    service_unknown,
    ticket_unknown,
    counter_unknown,
    hall_unknown,
    call_impossible,
    appointment_unknown,
    appointment_other_day,
    appointment_early,
    appointment_missed,
    appointment_used,
};

struct Problem {
    ProblemType type = ProblemType::central_trouble;
    std::string detail{};                ///< for engineers; may be empty
    int tries_left = 0;                  ///< second_factor_wrong
    std::chrono::seconds retry_after{};  ///< too_many_tries; the same goes into the Retry-After header
    /// service_paused: its end, when that is known. appointment_early: from when numbers are given.
    /// appointment_other_day: the first moment of its day.
    std::optional<std::chrono::sys_seconds> until{};
};

std::string to_json(const Problem& problem);
/// The HTTP status that belongs to a problem.
int http_status(ProblemType type);
/// "/problems/closed"
std::string_view name_of(ProblemType type);
std::optional<ProblemType> problem_named(std::string_view name);

}  // namespace kiosk
