#include "kiosk/adapter/answers.h"

#include "kiosk/central/json.h"
#include "kiosk/reference/rules.h"

namespace kiosk::adapter {

HttpResponse level1_answer(const Dossier& dossier, bool has_factor, const AnswerAge& age) {
    AnonymousAnswer answer;
    answer.code = dossier.code;
    answer.progress = reference::progress_of(static_cast<int>(dossier.status));
    answer.second_factor = has_factor ? SecondFactorKind::last_four : SecondFactorKind::none;
    answer.as_of = age.as_of;
    answer.stale = age.stale;
    return {200, "application/json", {}, to_json(LookupAnswer{answer})};
}

HttpResponse level2_answer(Dossier dossier, const AnswerAge& age) {
    dossier.as_of = age.as_of;
    dossier.stale = age.stale;
    return {200, "application/json", {}, to_json(LookupAnswer{std::move(dossier)})};
}

}  // namespace kiosk::adapter
