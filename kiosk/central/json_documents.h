// A whole document of the contract's queue half, read within its bound; what is wrong with it becomes a typed
// failure.
#pragma once

#include <string_view>

#include "kiosk/central/json.h"
#include "kiosk/central/json_reader.h"
#include "kiosk/central/no_answer.h"

namespace kiosk {

/// Whatever `read` makes of an answer of central's.
template <class Value, class Read>
Result<Value, TicketFailure> answered(std::string_view bytes, Read read) try {
    const nlohmann::json document = parse_bounded(bytes, ANSWER_MAX_BYTES);
    return Value{read(JsonReader(document))};
} catch (const Unacceptable& reason) {
    return Failure{ticket_failure({NoAnswerKind::bad_answer, reason.detail})};
}

/// The same for a question of a terminal's. `read` is strict, unlike for answers: what this central does not
/// understand, nobody should guess.
template <class Value, class Read>
Result<Value, QuestionRefused> asked(std::string_view bytes, Read read,
                                     std::size_t max_bytes = QUESTION_MAX_BYTES) try {
    const nlohmann::json document = parse_bounded(bytes, max_bytes);
    return Value{read(JsonReader(document))};
} catch (const Unacceptable& reason) {
    return Failure{QuestionRefused{reason.detail}};
}

}  // namespace kiosk
