// What stands on the slip of a ticket.
#include "kiosk/printing/slip_parts.h"
#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"
#include "kiosk/text/sentences.h"
#include "kiosk/text/unicode.h"

namespace kiosk {

namespace {

using slip::Align;
using slip::Style;

/// "QUẦY 3, 4 – KHU B"
std::string where_called(const QueueService& service, Language language) {
    const std::string& counters = in_language(service.counters, language);
    const std::string& area = in_language(service.area, language);
    return upper_case(counters + (counters.empty() || area.empty() ? "" : " – ") + area);
}

void add_number(Slip& slip, const Ticket& ticket, const QueueService& service, const Catalogue& catalogue) {
    slip.push_back(slip::Text{catalogue(tr("YOUR NUMBER")), Style::heading, Align::centre});
    slip.push_back(slip::Text{ticket.number, Style::number, Align::centre});
    const std::string where = where_called(service, catalogue.language());
    if (!where.empty()) slip.push_back(slip::BlackBar{where});
    slip.push_back(
        slip::Text{in_language(service.name, catalogue.language()), Style::heading, Align::centre});
    slip.push_back(slip::Rule{});
}

void add_wait(Slip& slip, const Ticket& ticket, const Catalogue& catalogue) {
    slip.push_back(slip::Pair{catalogue(tr("Taken at")), slip::moment_text(local_time(ticket.issued_at))});
    if (ticket.ahead)
        slip.push_back(slip::Pair{catalogue(tr("Before you")), people_text(catalogue, *ticket.ahead)});
    if (ticket.wait_minutes)
        slip.push_back(
            slip::Pair{catalogue(tr("Wait, about")), minutes_text(catalogue, *ticket.wait_minutes)});
    if (ticket.offline)
        slip.push_back(slip::Text{
            catalogue(tr("Given while the link was down. You are called by this number all the same.")),
            Style::body_strong});
    slip.push_back(slip::Rule{});
}

void add_advice(Slip& slip, const Ticket& ticket, const TicketSurroundings& surroundings,
                const Catalogue& catalogue) {
    const std::string& prepare = in_language(surroundings.service.prepare, catalogue.language());
    if (!prepare.empty()) {
        slip.push_back(slip::Text{catalogue(tr("Have ready: {1}"), {prepare}), Style::labelled});
        slip.push_back(slip::Rule{});
    }
    slip.push_back(slip::Text{catalogue(tr("Valid on {1} only. If your number was called without you, please "
                                           "tell our staff at the counter. Help: {2}"),
                                        {date_text(ticket.service_day), surroundings.centre.help_line}),
                              Style::body, Align::centre});
}

}  // namespace

Slip ticket_slip(const Ticket& ticket, const TicketSurroundings& surroundings, const Catalogue& catalogue,
                 bool copy, const LocalTime& printed_at) {
    Slip slip;
    const slip::BlackBar copy_bar{catalogue(tr("COPY"))};
    if (copy) {
        slip.push_back(copy_bar);
        slip.push_back(slip::Text{catalogue(tr("Printed again at {1}"), {slip::moment_text(printed_at)}),
                                  Style::body, Align::centre});
        slip.push_back(slip::Gap{});
    }
    slip::add_centre(slip, surroundings.centre, catalogue);
    add_number(slip, ticket, surroundings.service, catalogue);
    add_wait(slip, ticket, catalogue);
    if (!surroundings.follow_address.empty()) {
        slip.push_back(slip::Qr{surroundings.follow_address, catalogue(tr("Follow your turn")),
                                catalogue(tr("Scan with your phone to see when your number comes up"))});
        slip.push_back(slip::Rule{});
    }
    add_advice(slip, ticket, surroundings, catalogue);
    if (copy) slip.push_back(copy_bar);
    return slip;
}

}  // namespace kiosk
