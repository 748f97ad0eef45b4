// What the presenters of single screens share.
#pragma once

#include <string>

#include "ui/present/present.h"

namespace ui {

/// One state with the words of its language at hand.
struct Words {
    const kiosk::State& state;
    const PresentContext& context;
    const kiosk::Catalogue& catalogue;

    [[nodiscard]] std::string operator()(kiosk::Message message,
                                         std::initializer_list<std::string_view> arguments = {}) const {
        return catalogue(message, arguments);
    }
};

enum class Navigation { none, home, back_and_home };
Chrome chrome(const Words& words, Navigation navigation);

/// Outside text never becomes markup: its asterisks are kept apart so that only ours mark.
std::string unmarked(std::string text);

/// What the first two screens say of how a receipt's code is read.
kiosk::Message idle_hint(const Readers& readers);
kiosk::Message home_hint(const Readers& readers);

/// How one kind of code is read: a title for each combination of readers, and how to hold it before one.
struct CodeOf {
    kiosk::Message to_scanner, to_camera, to_either, typed;
    kiosk::Message scanner_hint, camera_hint;
};
/// What there is to read the code with, the camera's picture among it. Comes last: without a reader it takes
/// away what is of no use then.
void add_readers(ScanningView& view, const Words& words, const CodeOf& code);

Pages pages_of(const Words& words, const kiosk::state::Showing& showing);
std::string moment_text(const kiosk::LocalTime& time);  ///< "09/11, 08:52"
std::string as_of_text(const Words& words, const kiosk::LocalTime& time);
std::string stale_line(const Words& words, const kiosk::LocalTime& time);
std::vector<StepRow> progress_rows(const kiosk::Progress& progress);
/// "Print"; what became of the slip, in the place where the finger was; or why it cannot be printed now.
Choice print_choice(const Words& words, const kiosk::state::Printing& printing);

/// What can be done with an answer, of either level: print it, or ask again while it is stale; and finish.
template <class AnswerView>
void add_choices(AnswerView& view, const Words& words, const kiosk::state::Printing& printing, bool stale) {
    if (stale)
        view.try_again = {words(kiosk::tr("Try again")), ""};
    else
        view.print = print_choice(words, printing);
    view.finish = {words(kiosk::tr("I am done")), ""};
}

DossierView present_dossier(const Words& words, const kiosk::Dossier& dossier,
                            const kiosk::state::Showing& showing);
AnonymousView present_anonymous(const Words& words, const kiosk::AnonymousAnswer& answer,
                                const kiosk::state::Showing& showing);
SlipTroubleView present_slip_trouble(const Words& words, const kiosk::state::SlipTrouble& trouble);
LookupTroubleView present_lookup_trouble(const Words& words, const kiosk::state::LookupTrouble& trouble);
TypingView present_typing(const Words& words, const kiosk::state::Typing& typing);
SecondFactorView present_second_factor(const Words& words, const kiosk::state::SecondFactor& factor);

}  // namespace ui
