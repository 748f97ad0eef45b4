// A slip as a value, and its picture in dots for the paper's width.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/core/dossier.h"
#include "kiosk/core/dots.h"
#include "kiosk/core/ticket.h"
#include "kiosk/settings/settings.h"
#include "kiosk/text/catalogue.h"

namespace kiosk {

/// The parts a slip is made of, from top to bottom. All texts are NFC UTF-8; they wrap and are never cut.
namespace slip {

enum class Style {
    body,         ///< 28 dots
    body_strong,  ///< 28 SemiBold
    labelled,     ///< 28, SemiBold up to the first colon
    heading,      ///< 34 SemiBold
    code,         ///< 42 Bold, smaller where one line needs it, 28 at least
    date,         ///< 52 Bold, likewise
    number,       ///< 208 Bold, from 5 characters on 164, over the paper's whole width; likewise
};
enum class Align { left, centre };

struct Text {
    std::string text;
    Style style = Style::body;
    Align align = Align::left;
};
struct Rule {};
/// A little air between two facts.
struct Gap {};
/// White on black over the whole width.
struct BlackBar {
    std::string text;
};
/// A label at the left, its value at the right; under each other where the paper is too narrow.
struct Pair {
    std::string label, value;
};
/// A code with words beside it, or under it on narrow paper: level M, quiet zone of 4 modules, 6 dots a
/// module.
struct Qr {
    std::string payload;
    std::string heading, text;
};

}  // namespace slip

using SlipPart = std::variant<slip::Text, slip::Rule, slip::Gap, slip::BlackBar, slip::Pair, slip::Qr>;
using Slip = std::vector<SlipPart>;

/// The slip of an answer (product L7): code, status or step, date, agency, as of when, and where to ask
/// again. No personal data: no name, no procedure title, no officer. A copy is the whole slip between two
/// bars, with the reprint's own time.
Slip lookup_slip(const LookupAnswer& answer, const CentreSettings& centre, const Catalogue& catalogue,
                 bool copy, const LocalTime& printed_at);

/// What the slip of a ticket tells beside the ticket itself.
struct TicketSurroundings {
    const QueueService& service;
    const std::string& follow_address;  ///< empty: no QR
    const CentreSettings& centre;
};

/// The slip of a ticket (product T7): number, where it is called, service, time, people ahead, wait, QR to
/// follow it, what to prepare, the day it holds for. No personal data and no priority. A copy as above.
Slip ticket_slip(const Ticket& ticket, const TicketSurroundings& surroundings, const Catalogue& catalogue,
                 bool copy, const LocalTime& printed_at);

/// 203 dpi, `width_dots` 576 (80 mm) or 384 (58 mm). Inter; threshold, no dithering. At most 3000 rows: what
/// would be longer is a mistake of ours, since each text's length is bounded where it came in.
Dots lay_out(const Slip& slip, int width_dots);

}  // namespace kiosk
