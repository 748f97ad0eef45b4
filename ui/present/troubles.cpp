// Each trouble in three parts: what happened, what it means for the citizen, what to do.
#include "kiosk/text/sentences.h"
#include "ui/present/parts.h"

namespace ui {

using kiosk::LookupFailureKind;
using kiosk::tr;

namespace {

TroubleBody body(const Words& words, TroubleIcon icon, const kiosk::TroubleTexts& texts) {
    return {icon,
            texts.title,
            words(tr("What happened")),
            texts.happened,
            words(tr("Your dossier")),
            texts.meaning,
            words(tr("What you can do")),
            texts.what_to_do};
}

TroubleIcon icon_of(LookupFailureKind kind) {
    switch (kind) {
        case LookupFailureKind::not_found:
            return TroubleIcon::search;
        case LookupFailureKind::wrong_second_factor:
        case LookupFailureKind::too_many_tries:
        case LookupFailureKind::not_authorised:
        case LookupFailureKind::not_trusted:
            return TroubleIcon::lock;
        case LookupFailureKind::no_link:
            return TroubleIcon::nolink;
        case LookupFailureKind::slow:
            return TroubleIcon::wait;
        case LookupFailureKind::clock_wrong:
            return TroubleIcon::clock;
        case LookupFailureKind::bad_answer:
        case LookupFailureKind::central_trouble:
            break;
    }
    return TroubleIcon::warn;
}

/// The printer was put right while the citizen looked: what to do is new, what happened stays.
bool ready_again(const kiosk::state::SlipTrouble& trouble) {
    const bool ready = trouble.condition == kiosk::PrinterCondition::ready ||
                       trouble.condition == kiosk::PrinterCondition::paper_low;
    return ready && trouble.showing.printing.outcome != kiosk::PrintOutcome::unknown;
}

}  // namespace

SlipTroubleView present_slip_trouble(const Words& words, const kiosk::state::SlipTrouble& trouble) {
    const auto outcome = trouble.showing.printing.outcome;
    SlipTroubleView view{
        .chrome = chrome(words, Navigation::home),
        .body = body(words, TroubleIcon::printer,
                     trouble_texts(words.catalogue, outcome, words.context.centre.help_line))};
    if (ready_again(trouble)) {
        view.body.title = words(tr("The printer is ready again"));
        view.body.to_do = words(tr("Please print your slip again."));
    }
    const bool may_print = kiosk::may_print_again(trouble);
    view.print_again = {words(tr("Print again")), may_print ? "" : words(tr("The printer is not ready yet"))};
    view.print_again.enabled = may_print;
    view.close = {words(tr("Back to the result")), ""};
    return view;
}

LookupTroubleView present_lookup_trouble(const Words& words, const kiosk::state::LookupTrouble& trouble) {
    const auto& centre = words.context.centre;
    const auto kind = trouble.failure.kind;
    LookupTroubleView view{
        .chrome = chrome(words, Navigation::home),
        .body = body(words, icon_of(kind),
                     trouble_texts(words.catalogue, trouble.failure, centre.help_line, centre.portal_name)),
        .suggestion = {}};
    if (trouble.suggestion) {
        view.suggestion = words(tr("Is your code {1}?"), {*trouble.suggestion});
        view.use_suggestion = {words(tr("Yes, look it up")), ""};
    }
    if (kind == LookupFailureKind::not_found) view.check_code = {words(tr("Check the code")), ""};
    if (kiosk::may_try_again(kind) && trouble.question != kiosk::LookupQuestion{})
        view.try_again = {words(tr("Try again now")), ""};
    return view;
}

}  // namespace ui
