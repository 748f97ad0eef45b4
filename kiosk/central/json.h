// Values <-> JSON of the contract (openapi.yaml). Pure: any bytes in, a value or a typed failure out, nothing
// thrown.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/central/problem.h"
#include "kiosk/core/lookup.h"
#include "kiosk/core/result.h"

namespace kiosk {

inline constexpr std::size_t ANSWER_MAX_BYTES = 1 << 20;
inline constexpr std::size_t QUESTION_MAX_BYTES = 4096;
inline constexpr std::size_t PROBLEM_MAX_BYTES = 64UL * 1024;

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

}  // namespace kiosk
