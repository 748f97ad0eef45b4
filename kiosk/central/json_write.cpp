#include <cassert>

#include "kiosk/central/json.h"
#include "kiosk/central/json_writer.h"
#include "kiosk/central/names.h"
#include "kiosk/central/rfc3339.h"

namespace kiosk {
namespace {

ordered_json due_json(const DueDate& due) {
    ordered_json document = ordered_json::object();
    document["date"] = iso_date_text(due.date);
    if (due.hour_minute) document["time"] = hour_minute_text(due.hour_minute->first, due.hour_minute->second);
    return document;
}

ordered_json optional_moment(const std::optional<LocalTime>& moment) {
    return moment ? ordered_json(moment_text(*moment)) : ordered_json(nullptr);
}

ordered_json answer_json(const AnonymousAnswer& answer) {
    return {{"level", 1},
            {"code", answer.code},
            {"progress", {{"current", answer.progress.current}, {"labels", answer.progress.labels}}},
            {"second_factor", name_in(SECOND_FACTOR_NAMES, answer.second_factor)},
            {"as_of", moment_text(answer.as_of)},
            {"stale", answer.stale}};
}

ordered_json steps_json(const std::vector<Step>& steps) {
    ordered_json list = ordered_json::array();
    for (const Step& step : steps) {
        list.push_back({{"label", step.label},
                        {"state", name_in(STEP_STATE_NAMES, step.state)},
                        {"at", optional_moment(step.at)}});
    }
    return list;
}

ordered_json fees_json(const std::vector<Fee>& fees) {
    ordered_json list = ordered_json::array();
    for (const Fee& fee : fees) list.push_back({{"name", fee.name}, {"amount_dong", fee.amount_dong}});
    return list;
}

ordered_json apology_json(const std::optional<Apology>& apology) {
    if (!apology) return nullptr;
    return {{"text", apology->text}, {"new_due", due_json(apology->new_due)}};
}

ordered_json answer_json(const Dossier& dossier) {
    return {{"level", 2},
            {"code", dossier.code},
            {"status", static_cast<int>(dossier.status)},
            {"status_label", dossier.status_label},
            {"status_note", dossier.status_note},
            {"owner", dossier.owner},
            {"procedure", dossier.procedure},
            {"agency", dossier.agency},
            {"department", dossier.department},
            {"officer", dossier.officer},
            {"received_at", optional_moment(dossier.received_at)},
            {"due", dossier.due ? due_json(*dossier.due) : ordered_json(nullptr)},
            {"apology", apology_json(dossier.apology)},
            {"steps", steps_json(dossier.steps)},
            {"missing_papers", dossier.missing_papers},
            {"fees", fees_json(dossier.fees)},
            {"bring", dossier.bring},
            {"return_channel", name_in(RETURN_CHANNEL_NAMES, dossier.return_channel)},
            {"lead_agency", dossier.lead_agency},
            {"as_of", moment_text(dossier.as_of)},
            {"stale", dossier.stale}};
}

}  // namespace

std::string to_json(const LookupQuestion& question) {
    assert(question.code.empty() != question.receipt_id.empty());
    ordered_json document = ordered_json::object();
    if (!question.code.empty()) document["code"] = question.code;
    if (!question.receipt_id.empty()) document["receipt_id"] = question.receipt_id;
    if (!question.second_factor.empty()) document["second_factor"] = question.second_factor;
    return written(document);
}

std::string to_json(const LookupAnswer& answer) {
    return written(std::visit([](const auto& level) { return answer_json(level); }, answer));
}

}  // namespace kiosk
