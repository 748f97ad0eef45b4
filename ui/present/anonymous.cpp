// Level 1: code and degree of completion, nothing else about the dossier.
#include "ui/present/parts.h"

namespace ui {

using kiosk::tr;

AnonymousView present_anonymous(const Words& words, const kiosk::AnonymousAnswer& answer,
                                const kiosk::state::Showing& showing) {
    AnonymousView view{.chrome = chrome(words, Navigation::home), .pages = pages_of(words, showing)};
    if (answer.stale) {
        view.stale_strong = stale_line(words, answer.as_of);
        view.stale_sentence = words(tr("The province's system could not be asked just now."));
    }
    view.code_label = words(tr("Dossier code"));
    view.code = answer.code;
    view.progress_label = words(tr("Degree of completion"));
    view.step = words(tr("Step {1}"), {std::to_string(answer.progress.current)});
    view.of_steps = words(tr("of {1} steps"), {std::to_string(answer.progress.labels.size())});
    view.steps = progress_rows(answer.progress);
    view.as_of_marked = as_of_text(words, answer.as_of);
    if (answer.second_factor != kiosk::SecondFactorKind::none) {
        view.more_title = words(tr("See everything?"));
        view.more_sentence =
            answer.second_factor == kiosk::SecondFactorKind::secret_code
                ? words(tr("Enter the 4 characters of the lookup code on your receipt to see the due date, "
                           "the agency and what to do."))
                : words(tr(
                      "Enter the last 4 digits of the phone or identity number given with the dossier to see "
                      "the due date, the agency and what to do."));
        view.enter_factor = {answer.second_factor == kiosk::SecondFactorKind::secret_code
                                 ? words(tr("Enter the lookup code"))
                                 : words(tr("Enter the last 4 digits")),
                             ""};
    }
    add_choices(view, words, showing.printing, answer.stale);
    return view;
}

}  // namespace ui
