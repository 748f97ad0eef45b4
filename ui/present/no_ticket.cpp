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
        case TicketFailureKind::service_unknown:
            return TroubleIcon::search;
        default:
            return TroubleIcon::warn;
    }
}

}  // namespace

View present_no_ticket(const Words& words, const kiosk::state::NoTicket& none) {
    if (auto refusal = present_refusal(words, none)) return std::move(*refusal);
    const auto kind = none.failure.kind;
    const auto texts = kiosk::trouble_texts(words.catalogue, kind, words.context.centre.help_line);
    NoTicketView view{.chrome = chrome(words, Navigation::home), .body = {}};
    view.body = {icon_of(kind),
                 texts.title,
                 words(tr("What happened")),
                 texts.happened,
                 words(tr("Your number")),
                 texts.meaning,
                 words(tr("What you can do")),
                 texts.what_to_do};
    if (kiosk::may_try_again(kind)) view.try_again = {words(tr("Try again now")), ""};
    if (kiosk::is_final(kind)) view.take_number = {words(tr("Choose again")), ""};
    view.look_up = {words(tr("Check my dossier")), ""};
    return view;
}

}  // namespace ui
