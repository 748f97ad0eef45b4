// A slip as a value, and its picture in dots for the paper's width.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "kiosk/core/dossier.h"
#include "kiosk/core/dots.h"
#include "kiosk/settings/settings.h"
#include "kiosk/text/catalogue.h"

namespace kiosk {

/// The parts a slip is made of, from top to bottom.
namespace slip {
enum class Style { body, body_bold, heading, big };
enum class Align { left, centre };
struct Text {
    std::string text;  ///< NFC UTF-8; wraps, never cut
    Style style = Style::body;
    Align align = Align::left;
};
struct Rule {};
struct Gap {
    int dots = 14;
};
struct Fact {
    std::string label, value;
};
struct BlackBar {
    std::string text;
};
struct Qr {
    std::string payload;  ///< level M, quiet zone 4 modules, 6 dots or more a module
};
}  // namespace slip

using SlipPart = std::variant<slip::Text, slip::Rule, slip::Gap, slip::Fact, slip::BlackBar, slip::Qr>;
using Slip = std::vector<SlipPart>;

/// The slip of an answer (product L7): code, status, dates, agency, as-of, portal QR, SMS, help line; no personal data:
/// no name, no procedure title, no officer. `copy` adds the bars and the reprint's own time.
Slip lookup_slip(const LookupAnswer& answer, const CentreSettings& centre, const Catalogue& catalogue, bool copy,
                 const LocalTime& printed_at);

/// 203 dpi; width 576 or 384. Pango/Cairo with Inter; threshold, no dithering. Bounded height.
Dots lay_out(const Slip& slip, int width_dots);

}  // namespace kiosk
