// The sentences that belong to appointments.
#include "kiosk/text/dates.h"
#include "kiosk/text/sentences.h"

namespace kiosk {

namespace {

TroubleTexts other_day(const Catalogue& catalogue, const LocalTime& day) {
    return {catalogue(tr("Your appointment is on another day")),
            catalogue(tr("It is on {1}."), {full_date_text(catalogue, day.date)}),
            catalogue(tr("You have no number for today from this appointment.")),
            catalogue(tr("Please come on that day. If it has passed, book a new time or take an ordinary "
                         "number."))};
}

TroubleTexts early(const Catalogue& catalogue, const LocalTime& from) {
    return {catalogue(tr("It is too early for your appointment")),
            catalogue(tr("Numbers for it are given from {1} today."), {clock_text(from)}),
            catalogue(tr("Your appointment stays as it is. You have no number yet.")),
            catalogue(tr("Please come back to this machine at {1}."), {clock_text(from)})};
}

}  // namespace

TroubleTexts check_in_texts(const Catalogue& catalogue, const TicketFailure& failure,
                            const std::string& help_line) {
    const LocalTime until = local_time(failure.until.value_or(std::chrono::sys_seconds{}));
    switch (failure.kind) {
        case TicketFailureKind::appointment_unknown:
            return {
                catalogue(tr("Appointment not found")),
                catalogue(tr("No appointment with this code is known here.")),
                catalogue(tr("The code may be mistyped, or the appointment was cancelled or is elsewhere. "
                             "You have no number yet.")),
                catalogue(tr("Please enter the code again, take an ordinary number, or call {1}."),
                          {help_line})};
        case TicketFailureKind::appointment_other_day:
            return other_day(catalogue, until);
        case TicketFailureKind::appointment_early:
            return early(catalogue, until);
        case TicketFailureKind::appointment_missed:
            return {catalogue(tr("The time of your appointment has passed")),
                    catalogue(tr("It was earlier today, and its number is no longer given.")),
                    catalogue(tr("You have no number from this appointment.")),
                    catalogue(tr("Please take an ordinary number, or ask our staff."))};
        case TicketFailureKind::appointment_used:
            return {catalogue(tr("This appointment has a number already")),
                    catalogue(tr("A number was given for this code before.")),
                    catalogue(tr("Each appointment gets one number, so there is no second one.")),
                    catalogue(tr("If you do not have that number, please try again in a few minutes or ask "
                                 "our staff."))};
        default:
            break;
    }
    TroubleTexts texts = trouble_texts(catalogue, failure.kind, help_line);
    if (!is_final(failure.kind))
        texts.what_to_do = catalogue(tr("Please try again, take an ordinary number, or go to a counter."));
    return texts;
}

std::string check_in_sentence(const Catalogue& catalogue, ScannedKind kind) {
    switch (kind) {
        case ScannedKind::dossier_code:
        case ScannedKind::url_with_code:
        case ScannedKind::receipt_id:
            return catalogue(
                tr("This is the code of a dossier. Please scan the code of your appointment, or go back and "
                   "check your dossier."));
        case ScannedKind::id_card:
            return catalogue(
                tr("This is an identity card. Please scan the code of your appointment. Nothing from the "
                   "card is kept."));
        case ScannedKind::health_card:
            return catalogue(
                tr("This is a health insurance card. Please scan the code of your appointment. Nothing from "
                   "the card is kept."));
        case ScannedKind::vietqr:
        case ScannedKind::payment_id:
            return catalogue(tr("This is a payment code. Please scan the code of your appointment."));
        case ScannedKind::ticket:
        case ScannedKind::unknown:
            break;
    }
    return catalogue(tr("This is not the code of an appointment. Please try again or type the code."));
}

}  // namespace kiosk
