// The number, where it is called, how long it takes, and what became of its slip.
#include "kiosk/text/dates.h"
#include "kiosk/text/sentences.h"
#include "ui/present/queue_parts.h"

namespace ui {

using kiosk::PrintOutcome;
using kiosk::tr;
using Phase = kiosk::state::Printing::Phase;

namespace {

bool came(const kiosk::state::Printing& printing) {
    return printing.outcome == PrintOutcome::printed || printing.outcome == PrintOutcome::sent;
}

bool missing(const Words& words, const kiosk::state::Printing& printing) {
    if (!words.context.rules.has_printer) return true;
    return printing.phase == Phase::ended && !came(printing);
}

void add_slip(TicketView& view, const Words& words, const kiosk::state::Printing& printing) {
    if (printing.phase == Phase::running) {
        view.slip_strong = words(tr("Your slip is being printed"));
        view.slip_marked = words(tr("Please wait a moment."));
    } else if (printing.outcome == PrintOutcome::printed) {
        view.slip = SlipLook::take;
        view.slip_strong = words(tr("Please take your slip from the slot below"));
    } else {
        view.slip = SlipLook::look;
        view.slip_strong = words(tr("Sent to the printer"));
        view.slip_marked = words(tr("Please look in the slot below. Your number is valid in any case."));
    }
}

std::string why_missing(const Words& words, PrintOutcome outcome) {
    switch (outcome) {
        case PrintOutcome::paper_out:
            return words(tr("The printer is out of paper"));
        case PrintOutcome::cover_open:
            return words(tr("The printer's cover is open"));
        case PrintOutcome::absent:
            return words(tr("The printer does not answer"));
        default:
            return words(tr("We are not sure the slip was printed"));
    }
}

/// The number is valid with or without paper; that comes before everything else.
void add_missing_slip(TicketView& view, const Words& words, const kiosk::state::Ticketed& ticketed) {
    const auto outcome = ticketed.printing.outcome;
    const bool unknown = outcome == PrintOutcome::unknown, printer = words.context.rules.has_printer;
    const bool again = printer && kiosk::may_print_again(ticketed, words.state.printer);
    view.slip = SlipLook::missing;
    view.alarming = printer && !(again && !unknown);
    view.slip_marked =
        unknown && printer
            ? words(tr("Number {1} is **valid**. Please look in the slot below."), {ticketed.ticket.number})
            : words(tr("Your number is **valid** without a slip."));
    if (!printer)
        view.slip_strong = words(tr("This machine prints no slips"));
    else if (again && !unknown)
        view.slip_strong = words(tr("The printer is ready again"));
    else
        view.slip_strong = why_missing(words, outcome);
    if (ticketed.ticket.ahead)
        view.slip_marked += " " + words(tr("Before you: {1}."),
                                        {kiosk::people_text(words.catalogue, *ticketed.ticket.ahead)});
    view.keep_strong = words(tr("Keep your number"));
    view.keep_photo = view.follow_address.empty()
                          ? words(tr("Photograph this screen"))
                          : words(tr("Photograph this screen, or scan the code with your phone"));
    view.keep_paper = words(tr("No phone: please ask our staff to write the number down"));
    if (again) view.print_again = {words(tr("Print the slip again")), ""};
    view.finish = {words(tr("I have kept my number")), ""};
}

/// "Quầy 3, 4 · Khu B · ngày 20/11/2026"
std::string below_number(const Words& words, const TicketView& view, const kiosk::Ticket& ticket) {
    std::string text;
    for (const std::string& part :
         {view.where.words, view.where.sentence, words(tr("on {1}"), {kiosk::date_text(ticket.service_day)})})
        if (!part.empty()) text += (text.empty() ? "" : "  ·  ") + part;
    return text;
}

void add_places(TicketView& view, const Words& words, const kiosk::Ticket& ticket,
                const kiosk::QueueService* service) {
    if (service)
        view.where = {words(tr("You are called at")), local(words, service->counters),
                      local(words, service->area)};
    if (ticket.ahead)
        view.ahead = {words(tr("Before you")), kiosk::people_text(words.catalogue, *ticket.ahead), ""};
    if (ticket.wait_minutes)
        view.ahead.sentence =
            words(tr("About {1}"), {kiosk::minutes_text(words.catalogue, *ticket.wait_minutes)});
}

}  // namespace

View present_ticketed(const Words& words, const kiosk::state::Ticketed& ticketed) {
    const kiosk::Ticket& ticket = ticketed.ticket;
    const auto* profile = words.state.profile.get();
    const auto* service = profile ? kiosk::find_service(*profile, ticket.service) : nullptr;
    TicketView view{.chrome = chrome(words, Navigation::home),
                    .caption = words(tr("Your queue number")),
                    .number = ticket.number};
    add_places(view, words, ticket, service);
    if (profile) view.follow_address = kiosk::follow_address(profile->policy, ticket);
    if (!view.follow_address.empty()) {
        view.follow_strong = words(tr("Follow it on your phone"));
        view.follow = words(tr("Scan the code to see when your turn comes. The number is valid on {1}."),
                            {kiosk::date_text(ticket.service_day)});
    }
    if (ticket.offline)
        view.offline =
            words(tr("Given while the link was down. You are called by this number all the same."));
    if (missing(words, ticketed.printing)) {
        add_missing_slip(view, words, ticketed);
        view.below = below_number(words, view, ticket);
        return view;
    }
    add_slip(view, words, ticketed.printing);
    if (service) view.below = local(words, service->name);
    return view;
}

}  // namespace ui
