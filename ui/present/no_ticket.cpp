// No number, or nobody knows: what happened, what it means, what to do.
#include "kiosk/text/sentences.h"
#include "ui/present/queue_parts.h"

namespace ui {

using kiosk::TicketFailureKind;
using kiosk::tr;

namespace {

TroubleIcon icon_of(TicketFailureKind kind) {
    switch (kind) {
        case TicketFailureKind::no_link:
        case TicketFailureKind::offline_used_up:
            return TroubleIcon::nolink;
        case TicketFailureKind::slow:
            return TroubleIcon::wait;
        case TicketFailureKind::not_trusted:
        case TicketFailureKind::not_authorised:
            return TroubleIcon::lock;
        case TicketFailureKind::clock_wrong:
        case TicketFailureKind::day_over:
            return TroubleIcon::clock;
        case TicketFailureKind::appointment_early:
        case TicketFailureKind::appointment_missed:
        case TicketFailureKind::appointment_other_day:
        case TicketFailureKind::appointment_used:
            return TroubleIcon::calendar;
        case TicketFailureKind::appointment_unknown:
        case TicketFailureKind::service_unknown:
            return TroubleIcon::search;
        default:
            return TroubleIcon::warn;
    }
}

/// What somebody with an appointment can do: try again where that may help, or take a number like everybody.
void add_check_in_choices(NoTicketView& view, const Words& words, TicketFailureKind kind) {
    if (kiosk::may_try_again(kind))
        view.try_again = {words(tr("Try again now")), ""};
    else if (kind == TicketFailureKind::appointment_unknown || kind == TicketFailureKind::appointment_used)
        view.check_in = {words(tr("Enter the code again")), ""};
    view.take_number = {words(tr("Take an ordinary number")), ""};
}

}  // namespace

View present_no_ticket(const Words& words, const kiosk::state::NoTicket& none) {
    if (auto refusal = present_refusal(words, none)) return std::move(*refusal);
    const auto kind = none.failure.kind;
    const bool check_in = kiosk::was_check_in(none);
    const auto& help_line = words.context.centre.help_line;
    const auto texts = check_in ? kiosk::check_in_texts(words.catalogue, none.failure, help_line)
                                : kiosk::trouble_texts(words.catalogue, kind, help_line);
    NoTicketView view{.chrome = chrome(words, Navigation::home), .body = {}};
    view.body = {icon_of(kind),
                 texts.title,
                 words(tr("What happened")),
                 texts.happened,
                 words(tr("Your number")),
                 texts.meaning,
                 words(tr("What you can do")),
                 texts.what_to_do};
    if (check_in) {
        add_check_in_choices(view, words, kind);
        return view;
    }
    if (kiosk::may_try_again(kind)) view.try_again = {words(tr("Try again now")), ""};
    if (kiosk::is_final(kind)) view.take_number = {words(tr("Choose again")), ""};
    view.look_up = {words(tr("Check my dossier")), ""};
    return view;
}

}  // namespace ui
