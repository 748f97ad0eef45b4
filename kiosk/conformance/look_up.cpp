#include "kiosk/central/json.h"
#include "kiosk/conformance/judges.h"
#include "kiosk/conformance/session.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk::conformance {
namespace {

constexpr const char* PATH = "/v1/dossier-lookups";

const Answer& look_up(Session& session, const LookupQuestion& question, const char* about,
                      const std::string& key = new_ticket_key()) {
    return session.post_with(key, PATH, to_json(question), about);
}

void judge_tries(Session& session) {
    Report& report = session.report;
    const Facts::Dossier& facts = session.facts.dossier;
    const LookupQuestion wrong{facts.code, {}, facts.wrong_factor};
    if (facts.wrong_factor.empty()) return report.skip_rest("lookups.try", "no wrong factor was told");
    const std::string key = new_ticket_key();
    const Answer& first = look_up(session, wrong, "a wrong factor", key);
    report.tell("lookups.try-refused", first, judge_first_try(first));
    const Answer& again = look_up(session, wrong, "the same wrong factor with the same key", key);
    report.tell("lookups.try-counted-once", again, judge_same_tries(first, again));
    if (number_in(first, "tries_left").value_or(0) < 2)
        return report.skip_rest("lookups.try", "a second wrong factor would lock the dossier");
    const Answer& next = look_up(session, wrong, "a wrong factor with a new key");
    report.tell("lookups.try-counted", next, judge_fewer_tries(again, next));
}

void judge_level_2(Session& session) {
    Report& report = session.report;
    const Facts::Dossier& facts = session.facts.dossier;
    if (facts.second_factor.empty()) {
        report.skip_rest("lookups.level-2", "no second factor was told");
        return report.skip_rest("lookups.try", "no second factor was told that would end the count");
    }
    judge_tries(session);
    const Answer& opened = look_up(session, {facts.code, {}, facts.second_factor}, "the right factor");
    report.tell("lookups.level-2", opened, judge_level(opened, 2, facts.code));
    report.tell("lookups.level-2-owner", opened, judge_owner(opened));
}

}  // namespace

void look_up_dossiers(Session& session) {
    Report& report = session.report;
    const Facts::Dossier& facts = session.facts.dossier;
    const nlohmann::json two = {{"code", facts.code.empty() ? "ANY" : facts.code},
                                {"receipt_id", "conformance-kit"}};
    const Answer& both =
        session.post_with(new_ticket_key(), PATH, two.dump(), "a code and a receipt id at once");
    report.tell("lookups.one-question", both, judge_refusal(both, ProblemType::request_invalid));
    if (!facts.unknown_code.empty()) {
        const Answer& unknown = look_up(session, {facts.unknown_code, {}, {}}, "a code of no dossier");
        report.tell("lookups.unknown-code", unknown, judge_refusal(unknown, ProblemType::dossier_not_found));
    }
    report.skip_rest("lookups.unknown-code", "no code of no dossier was told");
    const Answer& nothing = look_up(session, {{}, new_ticket_key(), {}}, "a receipt id of nothing");
    report.tell("lookups.unknown-receipt", nothing, judge_refusal(nothing, ProblemType::receipt_unknown));
    if (facts.code.empty()) return report.skip_rest("lookups.", "no dossier was told");

    const Answer& level_1 = look_up(session, {facts.code, {}, {}}, "a code");
    report.tell("lookups.level-1", level_1, judge_level(level_1, 1, facts.code));
    report.tell("lookups.level-1-members", level_1, judge_level_1_members(level_1));
    report.tell("lookups.level-1-progress", level_1, judge_progress_members(level_1));
    if (!facts.receipt_id.empty()) {
        const Answer& receipt = look_up(session, {{}, facts.receipt_id, {}}, "a receipt id");
        report.tell("lookups.receipt", receipt, judge_same_dossier(receipt, facts.code));
    }
    report.skip_rest("lookups.receipt", "no receipt id was told");
    judge_level_2(session);
}

}  // namespace kiosk::conformance
