#include "kiosk/printing/slip_parts.h"

#include "kiosk/text/dates.h"

namespace kiosk::slip {

std::string moment_text(const LocalTime& time) {
    return clock_text(time) + ", " + date_text(time.date);
}

void add_centre(Slip& slip, const CentreSettings& centre, const Catalogue& catalogue) {
    const bool english = catalogue.language() == Language::english;
    const std::string& name = english && !centre.name_english.empty() ? centre.name_english : centre.name;
    const std::string& place = english && !centre.place_english.empty() ? centre.place_english : centre.place;
    slip.emplace_back(Text{name, Style::body_strong, Align::centre});
    if (!place.empty()) slip.emplace_back(Text{place, Style::body, Align::centre});
    slip.emplace_back(Rule{});
}

}  // namespace kiosk::slip
