// Values <-> JSON of the contract (openapi.yaml). Pure: any bytes in, a value or a typed failure out, nothing
// thrown.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "kiosk/core/lookup.h"
#include "kiosk/core/result.h"

namespace kiosk {

inline constexpr std::size_t ANSWER_MAX_BYTES = 1 << 20;
inline constexpr std::size_t QUESTION_MAX_BYTES = 4096;

/// What the terminal sends.
std::string to_json(const LookupQuestion& question);
/// What central answers: level 1 writes its closed schema and nothing else.
std::string to_json(const LookupAnswer& answer);

/// A body of HTTP 200. Texts come out NFC, without control characters, cut at the contract's lengths. What
/// the contract forbids is `bad_answer` whose detail names the place ("$.steps[2].at") and never the value.
LookupResult parse_lookup_answer(std::string_view bytes);

/// A body of any other status. A known problem type decides; without one the status does.
LookupFailure parse_problem(long http_status, std::string_view bytes);

/// Central's side; the failure is the engineer's sentence for a `request_invalid` problem and repeats nothing
/// sent.
struct QuestionRefused {
    std::string detail;
};
Result<LookupQuestion, QuestionRefused> parse_lookup_question(std::string_view bytes);

enum class ProblemType {
    dossier_not_found,
    receipt_unknown,
    second_factor_wrong,
    too_many_tries,
    terminal_unknown,
    request_invalid,
    central_trouble,
};

struct Problem {
    ProblemType type = ProblemType::central_trouble;
    std::string detail{};                ///< for engineers; may be empty
    int tries_left = 0;                  ///< second_factor_wrong
    std::chrono::seconds retry_after{};  ///< too_many_tries; the same goes into the Retry-After header
};

std::string to_json(const Problem& problem);
/// The usual HTTP status of a problem.
int http_status(ProblemType type);

}  // namespace kiosk
