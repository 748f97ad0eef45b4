#include <set>

#include "kiosk/central/json.h"
#include "kiosk/conformance/judges.h"

namespace kiosk::conformance {
namespace {

bool has_only(const nlohmann::json& document, const std::set<std::string>& names) {
    if (!document.is_object()) return false;
    for (const auto& [name, value] : document.items()) {
        if (!names.contains(name)) return false;
    }
    return true;
}

std::optional<long long> tries_in(const Answer& answer) {
    return text_in(answer, "type") == name_of(ProblemType::second_factor_wrong)
               ? number_in(answer, "tries_left")
               : std::nullopt;
}

const nlohmann::json* progress_in(const std::optional<nlohmann::json>& document) {
    if (!document || !document->is_object()) return nullptr;
    const auto progress = document->find("progress");
    return progress != document->end() && progress->is_object() ? &*progress : nullptr;
}

}  // namespace

Verdict judge_level_1_members(const Answer& answer) {
    const auto document = document_of(answer);
    if (answer.status != 200 || !document) return skipped("no level 1 came");
    return has_only(*document, {"level", "code", "progress", "second_factor", "as_of", "stale"})
               ? holds()
               : fails("level 1 says more than level code progress second_factor as_of stale");
}

Verdict judge_progress_members(const Answer& answer) {
    const auto document = document_of(answer);
    const auto* const progress = progress_in(document);
    if (progress == nullptr) return skipped("no progress came");
    return has_only(*progress, {"current", "labels"}) ? holds()
                                                      : fails("progress says more than current and labels");
}

Verdict judge_level(const Answer& answer, int level, const std::string& code) {
    if (Verdict status = judge_status(answer, 200); status.kind != Verdict::Kind::ok) return status;
    const auto parsed = parse_lookup_answer(answer.body);
    if (!parsed) return fails(parsed.error().detail);
    const int came = std::holds_alternative<Dossier>(*parsed) ? 2 : 1;
    if (came != level) return fails("the answer is of level " + std::to_string(came));
    if (!code.empty() && text_in(answer, "code") != code) return fails("code is not the one asked for");
    return holds();
}

Verdict judge_same_dossier(const Answer& answer, const std::string& code) {
    if (Verdict status = judge_status(answer, 200); status.kind != Verdict::Kind::ok) return status;
    if (number_in(answer, "level") != 1) return fails("the answer is not of level 1");
    return text_in(answer, "code") == code ? holds() : fails("code is not that of the dossier");
}

Verdict judge_owner(const Answer& answer) {
    const std::string owner = text_in(answer, "owner");
    if (owner.empty()) return skipped("the dossier has no owner");
    return owner.find('*') != std::string::npos ? holds() : fails("owner is not masked");
}

Verdict judge_first_try(const Answer& answer) {
    if (auto refusal = judge_refusal(answer, ProblemType::second_factor_wrong);
        refusal.kind != Verdict::Kind::ok)
        return refusal;
    const auto tries = tries_in(answer);
    return tries && *tries >= 1 && *tries <= 100 ? holds() : fails("tries_left is no number from 1 to 100");
}

Verdict judge_same_tries(const Answer& first, const Answer& again) {
    if (!tries_in(first)) return skipped("no tries_left came before");
    return tries_in(again) == tries_in(first) ? holds() : fails("the same key was counted again");
}

Verdict judge_fewer_tries(const Answer& first, const Answer& next) {
    const auto before = tries_in(first);
    if (!before) return skipped("no tries_left came before");
    return tries_in(next) == *before - 1 ? holds() : fails("tries_left is not one less");
}

}  // namespace kiosk::conformance
