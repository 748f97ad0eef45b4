#include "kiosk/reference/lookup_request.h"

#include "kiosk/central/json.h"
#include "kiosk/reference/http_words.h"

namespace kiosk::reference {
Result<LookupRequest, RequestFault> parse_lookup_request(const RawLookup& raw) {
    if (!is_json_type(raw.content_type)) return Failure{RequestFault{"Content-Type is not application/json"}};
    if (!is_terminal_id(raw.terminal)) return Failure{RequestFault{"X-Terminal-Id does not have its form"}};
    if (!is_idempotency_key(raw.key)) return Failure{RequestFault{"Idempotency-Key does not have its form"}};
    auto question = parse_lookup_question(raw.body);
    if (!question) return Failure{RequestFault{question.error().detail}};
    return LookupRequest{std::move(*question), std::string(raw.terminal), std::string(raw.key)};
}

}  // namespace kiosk::reference
