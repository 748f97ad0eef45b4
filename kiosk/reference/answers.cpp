#include "kiosk/reference/answers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/central/json.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/core/masking.h"
#include "kiosk/reference/dossier_entry.h"

namespace kiosk::reference {
namespace {

using nlohmann::ordered_json;

std::string written(const ordered_json& document) {
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string as_of_text(const KeptDossier& dossier, const LocalTime& now) {
    return dossier.as_of.empty() ? moment_text(now) : dossier.as_of;
}

HttpResponse wait_answer(std::chrono::sys_seconds free_from, std::chrono::sys_seconds now) {
    const auto wait =
        std::clamp<std::chrono::seconds>(free_from - now, std::chrono::seconds(1), std::chrono::days(1));
    return problem_for_now({ProblemType::too_many_tries, "", 0, wait}, wait);
}

HttpResponse found_answer(std::string body) {
    return body.empty() ? central_trouble() : HttpResponse{200, "application/json", {}, std::move(body)};
}

}  // namespace

HttpResponse problem_answer(const Problem& problem) {
    return {http_status(problem.type), "application/problem+json", {}, to_json(problem)};
}

HttpResponse problem_for_now(const Problem& problem, std::chrono::seconds retry_after) {
    auto answer = problem_answer(problem);
    answer.headers.emplace_back("Retry-After", std::to_string(retry_after.count()));
    return answer;
}

std::string level1_text(const KeptDossier& dossier, SecondFactorKind installed, const LocalTime& now) {
    AnonymousAnswer answer;
    answer.code = dossier.code;
    answer.progress = progress_of(dossier.status);
    answer.second_factor = dossier.has_factor ? installed : SecondFactorKind::none;
    answer.as_of = dossier.as_of.empty() ? now : parse_moment(dossier.as_of).value_or(now);
    answer.stale = !dossier.as_of.empty();
    return to_json(LookupAnswer{answer});
}

std::string level2_text(const KeptDossier& dossier, const LocalTime& now) {
    const auto document = ordered_json::parse(dossier.document, nullptr, false);
    if (!document.is_object()) return {};
    ordered_json answer{{"level", 2}, {"code", dossier.code}, {"status", dossier.status}};
    for (const char* member : DOCUMENT_MEMBERS)
        if (document.contains(member)) answer[member] = document[member];
    if (answer.contains("owner") && answer["owner"].is_string())
        answer["owner"] = mask_name(answer["owner"].get<std::string>());
    answer["as_of"] = as_of_text(dossier, now);
    answer["stale"] = !dossier.as_of.empty();
    return written(answer);
}

HttpResponse health_answer(const LocalTime& now) {
    const ordered_json body{{"status", "ok"}, {"contract", CONTRACT_VERSION}, {"time", moment_text(now)}};
    return {200, "application/json", {}, written(body)};
}

HttpResponse lookup_answer(const StoreAnswer& answer, SecondFactorKind installed,
                           std::chrono::sys_seconds now, const LocalTime& as_of) {
    const auto& decision = answer.decision;
    switch (decision.verdict) {
        case Verdict::level1:
            return answer.dossier ? found_answer(level1_text(*answer.dossier, installed, as_of))
                                  : central_trouble();
        case Verdict::level2:
            return answer.dossier ? found_answer(level2_text(*answer.dossier, as_of)) : central_trouble();
        case Verdict::dossier_not_found:
            return problem_answer({ProblemType::dossier_not_found, "", 0, {}});
        case Verdict::receipt_unknown:
            return problem_answer({ProblemType::receipt_unknown, "", 0, {}});
        case Verdict::wrong_factor:
            return problem_answer({ProblemType::second_factor_wrong, "", decision.tries_left, {}});
        case Verdict::too_many_tries:
            return wait_answer(decision.free_from.value_or(now), now);
        case Verdict::key_reused:
            return request_invalid(400, "Idempotency-Key came before with another question");
    }
    return central_trouble();
}

HttpResponse request_invalid(int status, const std::string& detail) {
    const ordered_json body{{"type", "/problems/request-invalid"},
                            {"title", "The request does not match the contract"},
                            {"status", status},
                            {"detail", detail}};
    return {status, "application/problem+json", {}, written(body)};
}

HttpResponse terminal_unknown() {
    return problem_answer({ProblemType::terminal_unknown, "", 0, {}});
}
HttpResponse central_trouble() {
    return problem_answer({ProblemType::central_trouble, "", 0, {}});
}

HttpResponse trouble_answer(const StoreTrouble& trouble) {
    if (!trouble.is_full) return central_trouble();
    return problem_answer(
        {ProblemType::central_trouble, "central's disk is full: it can keep nothing new", 0, {}});
}

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::level1:
            return "level1";
        case Verdict::level2:
            return "level2";
        case Verdict::dossier_not_found:
            return "dossier_not_found";
        case Verdict::receipt_unknown:
            return "receipt_unknown";
        case Verdict::wrong_factor:
            return "wrong_factor";
        case Verdict::too_many_tries:
            return "too_many_tries";
        case Verdict::key_reused:
            return "key_reused";
    }
    return "unknown";
}

}  // namespace kiosk::reference
