// The sentences that belong to tickets.
#include "kiosk/text/sentences.h"

namespace kiosk {

namespace {

/// Nobody knows whether there is a number, and asking again is safe.
TroubleTexts not_known(const Catalogue& catalogue, Message title, Message happened,
                       const std::string& help_line) {
    return {catalogue(title), catalogue(happened),
            catalogue(tr("You have no number yet. Trying again never makes a second one; if you leave, "
                         "nothing is kept.")),
            catalogue(tr("Please try again, ask our staff for a number, or call {1}."), {help_line})};
}

/// Only staff can mend it.
TroubleTexts out_of_service(const Catalogue& catalogue, Message happened, const std::string& help_line) {
    return {catalogue(tr("This machine cannot give numbers now")), catalogue(happened),
            catalogue(tr("You have no number from this machine.")),
            catalogue(tr("Please ask our staff for a number, or call {1}."), {help_line})};
}

TroubleTexts choose_again(const Catalogue& catalogue, Message title, Message happened) {
    return {catalogue(title), catalogue(happened), catalogue(tr("You have no number from this machine.")),
            catalogue(tr("Please choose again, or ask our staff."))};
}

}  // namespace

TroubleTexts trouble_texts(const Catalogue& catalogue, TicketFailureKind kind, const std::string& help_line) {
    switch (kind) {
        case TicketFailureKind::no_link:
            return not_known(catalogue, tr("No link to the queue system"),
                             tr("This machine could not reach the system that gives numbers."), help_line);
        case TicketFailureKind::slow:
            return not_known(catalogue, tr("The queue system is slow"),
                             tr("The system that gives numbers has not answered in time."), help_line);
        case TicketFailureKind::bad_answer:
        case TicketFailureKind::central_trouble:
            return not_known(catalogue, tr("The queue system has a trouble"),
                             tr("The system that gives numbers could not answer just now."), help_line);
        case TicketFailureKind::not_kept:
            return not_known(catalogue, tr("This machine cannot give numbers now"),
                             tr("This machine could not make a note of your wish, so it was not sent."),
                             help_line);
        case TicketFailureKind::offline_used_up:
            return not_known(
                catalogue, tr("No spare numbers left"),
                tr("This machine cannot reach the system that gives numbers, and the numbers kept "
                   "for such a time are all given."),
                help_line);
        case TicketFailureKind::not_trusted:
            return out_of_service(catalogue, tr("The link to the system is not safe, so nothing was sent."),
                                  help_line);
        case TicketFailureKind::clock_wrong:
            return out_of_service(catalogue, tr("The clock of this machine is wrong."), help_line);
        case TicketFailureKind::not_authorised:
            return out_of_service(catalogue, tr("The system does not know this machine."), help_line);
        case TicketFailureKind::service_unknown:
            return choose_again(catalogue, tr("This service has changed"),
                                tr("The centre has changed its services just now."));
        case TicketFailureKind::day_over:
            return choose_again(catalogue, tr("A new day has begun"),
                                tr("Your wish was for the day that is over."));
        case TicketFailureKind::barred:
        case TicketFailureKind::offline_forbidden:
        case TicketFailureKind::ticket_unknown:  // asked by nobody who waits at the glass
            return choose_again(catalogue, tr("This number was cancelled"),
                                tr("The wish for this number was given up before."));
        case TicketFailureKind::closed:
        case TicketFailureKind::used_up:
        case TicketFailureKind::paused:
        case TicketFailureKind::locked:
        case TicketFailureKind::appointment_unknown:
        case TicketFailureKind::appointment_other_day:
        case TicketFailureKind::appointment_early:
        case TicketFailureKind::appointment_missed:
        case TicketFailureKind::appointment_used:
            break;
    }
    return {};
}

std::string people_text(const Catalogue& catalogue, int people) {
    if (people == 1) return catalogue(tr("1 person"));
    return catalogue(tr("{1} people"), {std::to_string(people)});
}

std::string minutes_text(const Catalogue& catalogue, int minutes) {
    if (minutes == 1) return catalogue(tr("1 minute"));
    return catalogue(tr("{1} minutes"), {std::to_string(minutes)});
}

}  // namespace kiosk
