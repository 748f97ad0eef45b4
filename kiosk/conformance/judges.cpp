#include "kiosk/conformance/judges.h"

#include "kiosk/central/json.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"

namespace kiosk::conformance {
namespace {

constexpr std::string_view CONTRACT_MAJOR = "1.";
constexpr const char* NO_DOCUMENT =
    "the refusal was no problem document; transport.problem-documents says so";
constexpr long TOO_LARGE = 413;

bool is_error(const Answer& answer) {
    return answer.came() && answer.status >= 400;
}

/// Told once, by transport.problem-documents: what depends on the document is not judged without it.
bool lacks_document(const Answer& answer) {
    return is_error(answer) && !is_problem(answer);
}

/// The media type without its parameters, in small letters.
std::string media_type(const std::string& content_type) {
    std::string type = content_type.substr(0, content_type.find_first_of("; "));
    for (char& c : type) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return type;
}

std::string wanted_but(const std::string& wanted, const Answer& answer) {
    return "expected " + wanted + ", and this came: " + said_of(answer);
}

}  // namespace

bool is_problem(const Answer& answer) {
    return is_error(answer) && !text_in(answer, "type").empty();
}

Verdict judge_status(const Answer& answer, long status) {
    if (lacks_document(answer)) return skipped(NO_DOCUMENT);
    return answer.came() && answer.status == status ? holds()
                                                    : fails(wanted_but(std::to_string(status), answer));
}

Verdict judge_refusal(const Answer& answer, ProblemType wanted) {
    const std::string name{name_of(wanted)};
    const int status = http_status(wanted);
    const std::string expected = std::to_string(status) + " " + name;
    if (lacks_document(answer)) return skipped(NO_DOCUMENT);
    const bool same_status =
        answer.status == status || (wanted == ProblemType::request_invalid && answer.status == TOO_LARGE);
    return is_problem(answer) && same_status && text_in(answer, "type") == name
               ? holds()
               : fails(wanted_but(expected, answer));
}

Verdict judge_refused(const Answer& answer) {
    if (lacks_document(answer)) return skipped(NO_DOCUMENT);
    return is_problem(answer) && answer.status < 500 ? holds() : fails(wanted_but("a refusal", answer));
}

Verdict judge_problem_document(const Answer& answer) {
    if (!is_error(answer)) return holds();
    if (answer.body.size() > PROBLEM_MAX_BYTES) return fails("a problem document of more than 64 KiB");
    if (!document_of(answer)) return fails("the refusal is no JSON document");
    if (text_in(answer, "type").empty()) return fails("the problem document has no type");
    if (text_in(answer, "title").empty()) return fails("the problem document has no title");
    if (number_in(answer, "status") != answer.status)
        return fails("status of the problem document is not that of HTTP");
    return holds();
}

Verdict judge_content_type(const Answer& answer) {
    if (!answer.came() || answer.body.empty()) return holds();
    const bool problem = is_problem(answer);
    if (is_error(answer) && !problem) return holds();
    const std::string wanted = problem ? "application/problem+json" : "application/json";
    return media_type(answer.content_type) == wanted ? holds() : fails("the content type is not " + wanted);
}

Verdict judge_json(const Answer& answer) {
    if (!answer.came() || is_error(answer) || answer.status == 304) return holds();
    return document_of(answer) ? holds() : fails("the body is no JSON within 1 MiB and 32 levels");
}

Verdict judge_no_store(const Answer& answer) {
    if (!answer.came() || answer.may_be_kept || answer.status < 200 || answer.status >= 300) return holds();
    return answer.cache_control.find("no-store") != std::string::npos
               ? holds()
               : fails("Cache-Control is not no-store");
}

Verdict judge_contract(const Answer& answer) {
    return text_in(answer, "contract").starts_with(CONTRACT_MAJOR)
               ? holds()
               : fails("contract is no version that begins with 1.");
}

Verdict judge_time(const Answer& answer) {
    return parse_instant(text_in(answer, "time")) ? holds() : fails("time is no moment with its offset");
}

Verdict judge_profile(const Answer& answer) {
    const auto profile = parse_profile(answer.body);
    return profile ? holds() : fails(profile.error().detail);
}

Verdict judge_queues(const Answer& answer) {
    const auto queues = parse_queues(answer.body);
    return queues ? holds() : fails(queues.error().detail);
}

Verdict judge_queue_services(const Answer& queues, const Answer& profile) {
    const auto situation = parse_queues(queues.body);
    const auto offered = parse_profile(profile.body);
    if (!situation || !offered) return skipped("queues or profile could not be read");
    for (const QueueLoad& queue : situation->queues) {
        bool known = false;
        for (const QueueService& service : offered->services) known |= service.id == queue.service;
        if (!known) return fails("a queue whose service is not in the profile");
    }
    return holds();
}

Verdict judge_outcome(const Answer& answer, std::string_view outcome) {
    if (lacks_document(answer)) return skipped(NO_DOCUMENT);
    return answer.status == 200 && text_in(answer, "outcome") == outcome
               ? holds()
               : fails("the outcome is not " + std::string(outcome));
}

Verdict judge_outcomes(const Answer& answer, std::initializer_list<std::string_view> outcomes) {
    if (lacks_document(answer)) return skipped(NO_DOCUMENT);
    std::string expected;
    for (const auto outcome : outcomes) expected += " " + std::string(outcome);
    const auto document = document_of(answer);
    auto wrong = fails("the outcomes are not:" + expected);
    if (answer.status != 200 || !document || !document->is_object()) return wrong;
    return document->value("outcomes", nlohmann::json()) == nlohmann::json(outcomes) ? holds() : wrong;
}

Verdict judge_acknowledged(const Answer& answer, long long id) {
    if (lacks_document(answer)) return skipped(NO_DOCUMENT);
    return number_in(answer, "acknowledged") == id
               ? holds()
               : fails("acknowledged is not the highest entry that was told");
}

}  // namespace kiosk::conformance
