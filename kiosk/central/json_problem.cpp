#include "kiosk/central/json.h"
#include "kiosk/central/json_reader.h"
#include "kiosk/central/no_answer.h"
#include "kiosk/core/dossier_code.h"

namespace kiosk {
namespace {

constexpr int TRIES_MAX = 100;
constexpr int RETRY_AFTER_MAX = 24 * 60 * 60;
constexpr std::size_t SECOND_FACTOR_MAX = 16;
constexpr std::size_t RECEIPT_ID_MIN = 4;
constexpr std::size_t RECEIPT_ID_MAX = 128;

LookupFailure failure(LookupFailureKind kind, std::string detail) {
    return {kind, 0, {}, std::move(detail)};
}

LookupFailure failure_of_status(long http_status, const std::string& why) {
    return lookup_failure(no_answer_of_status(http_status, why));
}

LookupFailure read_problem(const JsonReader& reader, long http_status) {
    const auto type = problem_named(reader.required("type").raw_text());
    if (!type) return failure_of_status(http_status, "a problem type that the contract does not know");
    const std::string name{name_of(*type)};
    switch (*type) {
        case ProblemType::dossier_not_found:
        case ProblemType::receipt_unknown:
            return failure(LookupFailureKind::not_found, name);
        case ProblemType::second_factor_wrong:
            return {LookupFailureKind::wrong_second_factor,
                    static_cast<int>(reader.required("tries_left").integer(0, TRIES_MAX)),
                    {},
                    name};
        case ProblemType::too_many_tries:
            return {LookupFailureKind::too_many_tries, 0,
                    std::chrono::seconds{reader.required("retry_after").integer(0, RETRY_AFTER_MAX)}, name};
        case ProblemType::terminal_unknown:
            return failure(LookupFailureKind::not_authorised, name);
        case ProblemType::request_invalid:
            return failure(LookupFailureKind::bad_answer, name);
        case ProblemType::upstream_slow:
            return failure(LookupFailureKind::slow, name);
        case ProblemType::central_trouble:
            return failure(LookupFailureKind::central_trouble, name);
        default:
            return failure_of_status(http_status, "a problem that answers no lookup");
    }
}

bool is_receipt_id(std::string_view text) {
    if (text.size() < RECEIPT_ID_MIN || text.size() > RECEIPT_ID_MAX) return false;
    for (const char c : text) {
        const bool allowed = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                             c == '.' || c == '_' || c == '-';
        if (!allowed) return false;
    }
    return true;
}

LookupQuestion read_question(const JsonReader& reader) {
    // Strict, unlike answers: what a question means that this central does not understand, nobody should
    // guess.
    reader.holds_only({"code", "receipt_id", "second_factor"});
    LookupQuestion question;
    const auto code = reader.optional("code");
    const auto receipt_id = reader.optional("receipt_id");
    if (code.has_value() == receipt_id.has_value())
        reader.refuse("exactly one of code and receipt_id is wanted");
    if (code) {
        question.code = code->raw_text();
        if (question.code.empty() || question.code.size() > DOSSIER_CODE_MAX)
            code->refuse("empty or too long");
    }
    if (receipt_id) {
        question.receipt_id = receipt_id->raw_text();
        if (!is_receipt_id(question.receipt_id)) receipt_id->refuse("not a receipt id");
    }
    if (const auto factor = reader.optional("second_factor")) {
        question.second_factor = factor->raw_text();
        const auto size = question.second_factor.size();
        if (size == 0 || size > SECOND_FACTOR_MAX) factor->refuse("empty or too long");
    }
    return question;
}

}  // namespace

LookupFailure parse_problem(long http_status, std::string_view bytes) {
    // Central's own trouble is trouble whatever the body claims, except that somebody else is slow.
    const bool is_trouble = http_status >= 500;
    try {
        const nlohmann::json document = parse_bounded(bytes, PROBLEM_MAX_BYTES);
        auto read = read_problem(JsonReader(document), http_status);
        if (!is_trouble || read.kind == LookupFailureKind::slow) return read;
        return failure_of_status(http_status, "");
    } catch (const Unacceptable& reason) {
        return failure_of_status(http_status, is_trouble ? "" : reason.detail);
    }
}

Result<LookupQuestion, QuestionRefused> parse_lookup_question(std::string_view bytes) try {
    const nlohmann::json document = parse_bounded(bytes, QUESTION_MAX_BYTES);
    return read_question(JsonReader(document));
} catch (const Unacceptable& reason) {
    return Failure{QuestionRefused{reason.detail}};
}

}  // namespace kiosk
