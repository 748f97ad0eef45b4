#include "kiosk/reference/dossier_lookups.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

bool has_factor(const FoundDossier& found, SecondFactorKind kind) {
    if (kind == SecondFactorKind::secret_code) return !found.secret_code.empty();
    return kind == SecondFactorKind::last_four && !(found.phone_end.empty() && found.id_end.empty());
}

}  // namespace

DossierLookups::DossierLookups(Database& database, const StoreSettings& settings, const Secrets& secrets)
    : database_(database),
      settings_(settings),
      secrets_(secrets),
      dossiers_(database, secrets),
      book_(database) {}

StoreAnswer DossierLookups::look_up(const LookupRequest& request, sys_seconds now) {
    const auto& question = request.question;
    const auto asked = question.code.empty() ? secrets_.hash("receipt", question.receipt_id)
                                             : secrets_.hash("code", question.code);
    const Ask ask{request.terminal, request.key, asked,
                  secrets_.hash("question", asked, question.second_factor), now};
    if (spare_ && spare_->is_over(now)) spare_.reset();
    try {
        return answer(question, ask, book_);
    } catch (const DatabaseError& error) {
        if (!error.is_full) throw;
        if (!spare_) spare_ = std::make_unique<SpareBook>();
        return answer(question, ask, spare_->book(now));
    }
}

StoreAnswer DossierLookups::answer(const LookupQuestion& question, const Ask& ask, TallyBook& keeper) {
    Transaction transaction(database_);
    if (&keeper == &book_) forget_old(ask.now);
    auto found = dossiers_.find(question);
    if (found) found->dossier.has_factor = has_factor(*found, settings_.second_factor);
    auto decision = heard_before(ask);
    if (!decision) {
        const std::string code = found ? found->dossier.code : std::string();
        const auto judgement = judge(match(found, question), counts(ask, code), settings_.limits, ask.now);
        keeper.record(ask, code, judgement);
        decision = judgement.decision;
    }
    transaction.commit();
    StoreAnswer answer{*decision, std::nullopt};
    const bool tells = decision->verdict == Verdict::level1 || decision->verdict == Verdict::level2;
    if (tells && found) answer.dossier = std::move(found->dossier);
    return answer;
}

std::optional<Decision> DossierLookups::heard_before(const Ask& ask) {
    auto decision = book_.heard_before(ask);
    return decision || !spare_ ? decision : spare_->book().heard_before(ask);
}

Counts DossierLookups::counts(const Ask& ask, const std::string& code) {
    auto counts = book_.counts(ask, code, settings_.limits);
    return spare_ ? together(counts, spare_->book().counts(ask, code, settings_.limits)) : counts;
}

Match DossierLookups::match(const std::optional<FoundDossier>& found, const LookupQuestion& question) const {
    if (!found) return question.code.empty() ? Match::unknown_receipt : Match::unknown_code;
    if (!found->dossier.has_factor) return Match::factor_not_used;
    if (question.second_factor.empty()) return Match::no_factor;
    return factor_fits(*found, question.second_factor) ? Match::factor_right : Match::factor_wrong;
}

bool DossierLookups::factor_fits(const FoundDossier& found, const std::string& factor) const {
    const auto& code = found.dossier.code;
    if (settings_.second_factor == SecondFactorKind::secret_code)
        return same_hash(found.secret_code, secrets_.factor_hash("secret_code", code, factor));
    const auto ends = secrets_.factor_hash("last_four", code, factor);
    // Both are always compared, so that time does not tell which one was near.
    const bool phone = same_hash(found.phone_end, ends);
    const bool id = same_hash(found.id_end, ends);
    return phone || id;
}

void DossierLookups::forget_old(sys_seconds now) {
    const auto today = std::chrono::floor<std::chrono::days>(now);
    if (today == last_sweep_ || settings_.retention.dossiers == std::chrono::days(0)) return;
    last_sweep_ = today;
    dossiers_.forget_told_before(now - settings_.retention.dossiers, now);
}

}  // namespace kiosk::reference
