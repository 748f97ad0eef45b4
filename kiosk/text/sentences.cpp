#include "kiosk/text/sentences.h"

#include <algorithm>

namespace kiosk {

namespace {

Message wrong_factor(int tries_left) {
    if (tries_left == 1) return tr("That lookup code is not right. You have 1 try left.");
    return tr("That lookup code is not right. You have {1} tries left.");
}

std::string too_many_tries(const Catalogue& catalogue, std::chrono::seconds retry_after) {
    const auto minutes = std::max<long long>(1, std::chrono::ceil<std::chrono::minutes>(retry_after).count());
    if (minutes == 1) return catalogue(tr("Please try again in 1 minute or ask at a counter."));
    return catalogue(tr("Please try again in {1} minutes or ask at a counter."), {std::to_string(minutes)});
}

/// The link or central is to blame: the citizen's dossier is as it was, and people can help.
TroubleTexts no_answer(const Catalogue& catalogue, Message title, Message happened,
                       const std::string& help_line) {
    return {catalogue(title), catalogue(happened),
            catalogue(tr("Your dossier is not affected. Only the lookup on this machine is.")),
            catalogue(tr("Please try again in a few minutes, ask at a counter or call {1}."), {help_line})};
}

/// Only the centre's staff can mend it; trying again is no use.
TroubleTexts out_of_service(const Catalogue& catalogue, Message happened, const std::string& help_line) {
    return {catalogue(tr("Lookup is not possible on this machine")), catalogue(happened),
            catalogue(tr("Your dossier is not affected. Only the lookup on this machine is.")),
            catalogue(tr("Please ask at a counter or call {1}."), {help_line})};
}

TroubleTexts not_found(const Catalogue& catalogue, const std::string& help_line,
                       const std::string& portal_name) {
    return {catalogue(tr("Dossier not found")),
            catalogue(tr("This dossier is not in the province's system.")),
            catalogue(tr("It may be in a ministry's or another province's system.")),
            catalogue(tr("Please check the code, look it up at {1}, ask at a counter or call {2}."),
                      {portal_name, help_line})};
}

}  // namespace

std::string sentence(const Catalogue& catalogue, ScannedKind kind) {
    switch (kind) {
        case ScannedKind::dossier_code:
        case ScannedKind::url_with_code:
            return {};
        case ScannedKind::receipt_id:
            return catalogue(
                tr("This is the code of a receipt. The province's system will find its dossier."));
        case ScannedKind::ticket:
            return catalogue(tr("This is a queue ticket. Please scan the code on your receipt."));
        case ScannedKind::id_card:
            return catalogue(
                tr("This is an identity card. Please scan the code on your receipt. "
                   "Nothing from the card is kept."));
        case ScannedKind::health_card:
            return catalogue(
                tr("This is a health insurance card. Please scan the code on your receipt. "
                   "Nothing from the card is kept."));
        case ScannedKind::vietqr:
            return catalogue(tr("This is a payment code, not a dossier code."));
        case ScannedKind::payment_id:
            return catalogue(
                tr("This is the number of a payment, not a dossier code. "
                   "The dossier code is on your receipt."));
        case ScannedKind::unknown:
            break;
    }
    return catalogue(tr("This code is not recognised. Please try again or type the code."));
}

std::string sentence(const Catalogue& catalogue, CodeRefusal refusal) {
    switch (refusal) {
        case CodeRefusal::empty:
            return catalogue(tr("Please enter the dossier code on your receipt."));
        case CodeRefusal::too_long:
            return catalogue(
                tr("This is longer than any dossier code. Please check it against your receipt."));
        case CodeRefusal::payment_id:
            return sentence(catalogue, ScannedKind::payment_id);
        case CodeRefusal::impossible_date:
            return catalogue(
                tr("The date in this code does not exist. "
                   "Please check the six digits after the first dash."));
        case CodeRefusal::not_a_code:
            break;
    }
    return catalogue(tr("This is not a complete dossier code. Please check it against your receipt."));
}

TroubleTexts trouble_texts(const Catalogue& catalogue, const LookupFailure& failure,
                           const std::string& help_line, const std::string& portal_name) {
    switch (failure.kind) {
        case LookupFailureKind::not_found:
            return not_found(catalogue, help_line, portal_name);
        case LookupFailureKind::wrong_second_factor:
            return {catalogue(tr("Lookup code not right")),
                    catalogue(wrong_factor(failure.tries_left), {std::to_string(failure.tries_left)}),
                    catalogue(tr("The lookup code protects your dossier from other people.")),
                    catalogue(tr("Please check the lookup code on your receipt or ask at a counter."))};
        case LookupFailureKind::too_many_tries:
            return {catalogue(tr("Please wait a little")), catalogue(tr("Too many wrong codes.")),
                    catalogue(tr("Lookup is paused for a while to protect people's dossiers.")),
                    too_many_tries(catalogue, failure.retry_after)};
        case LookupFailureKind::no_link:
            return no_answer(catalogue, tr("No connection"),
                             tr("This machine cannot reach the province's system."), help_line);
        case LookupFailureKind::slow:
            return no_answer(catalogue, tr("No answer yet"), tr("The province's system is slow to answer."),
                             help_line);
        case LookupFailureKind::bad_answer:
            return no_answer(catalogue, tr("The answer cannot be shown"),
                             tr("The province's system gave an answer that this machine cannot read."),
                             help_line);
        case LookupFailureKind::central_trouble:
            return no_answer(catalogue, tr("The province's system is interrupted"),
                             tr("The province's system cannot answer right now."), help_line);
        case LookupFailureKind::not_trusted:
            return out_of_service(
                catalogue, tr("The connection to the province's system is not safe, so nothing was sent."),
                help_line);
        case LookupFailureKind::clock_wrong:
            return out_of_service(catalogue,
                                  tr("This machine's clock is wrong, so no safe connection is possible."),
                                  help_line);
        case LookupFailureKind::not_authorised:
            break;
    }
    return out_of_service(catalogue, tr("This machine is not registered with the province's system."),
                          help_line);
}

TroubleTexts trouble_texts(const Catalogue& catalogue, PrintOutcome outcome, const std::string& help_line) {
    const std::string still_on_screen =
        catalogue(tr("The result is still on the screen. Your dossier is not affected."));
    const std::string ask = catalogue(tr("Please ask at a counter or call {1}."), {help_line});
    switch (outcome) {
        case PrintOutcome::printed:
            return {catalogue(tr("The slip is printed")),
                    catalogue(tr("The printer has finished your slip.")), "",
                    catalogue(tr("Please take your slip from the slot below."))};
        case PrintOutcome::sent:
            return {catalogue(tr("The slip was sent to the printer")),
                    catalogue(tr("This printer does not report when it has finished.")), "",
                    catalogue(tr("Please look in the slot below."))};
        case PrintOutcome::paper_out:
            return {catalogue(tr("The printer is out of paper")),
                    catalogue(tr("Your slip was not printed completely.")), still_on_screen, ask};
        case PrintOutcome::cover_open:
            return {catalogue(tr("The printer's cover is open")),
                    catalogue(tr("Your slip was not printed completely.")), still_on_screen, ask};
        case PrintOutcome::absent:
            return {catalogue(tr("The printer does not answer")), catalogue(tr("Your slip was not printed.")),
                    still_on_screen, ask};
        case PrintOutcome::unknown:
            break;
    }
    return {catalogue(tr("We are not sure the slip was printed")),
            catalogue(tr("The printer stopped answering while your slip was printing.")), still_on_screen,
            catalogue(tr("Please look in the slot below. If there is no slip, ask at a counter or call {1}."),
                      {help_line})};
}

}  // namespace kiosk
