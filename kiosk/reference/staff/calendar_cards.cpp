#include "kiosk/reference/staff/calendar_cards.h"

#include <algorithm>

#include "kiosk/reference/staff/staff_page.h"
#include "kiosk/text/dates.h"
#include "kiosk/text/local_text.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_days;

constexpr std::size_t DAYS_SHOWN = 12;

Message kind_text(const CalendarDay& day) {
    if (!day.certain) return tr("Expected, not announced yet");
    switch (day.kind) {
        case DayKind::holiday:
            return tr("Public holiday, closed");
        case DayKind::compensatory_off:
            return tr("Day off in lieu, closed");
        case DayKind::working_saturday:
            break;
    }
    return tr("Make-up working day, open");
}

Message kind_text(const CalendarDay& day, const std::vector<KeptDay>& set) {
    const auto kept =
        std::find_if(set.begin(), set.end(), [&](const KeptDay& one) { return one.day.date == day.date; });
    if (kept == set.end()) return kind_text(day);
    return kept->day.order == DayOrder::closed ? tr("Closed, set on these pages")
                                               : tr("Worked, set on these pages");
}

}  // namespace

std::string spans_text(const Catalogue& words, const std::vector<HourSpan>& spans) {
    return spans.empty() ? words(tr("No hours")) : hours_text(words, spans);
}

Html week_card(const Catalogue& words, const WeekHours& hours) {
    Html html;
    html.opening("section", {{"class", "card"}}).element("h2", words(tr("Opening hours of the centre")));
    html.markup("<table>\n");
    const auto monday = sys_days{std::chrono::year{2026} / 1 / 5};
    for (int place = 0; place < 7; ++place) {
        html.markup("<tr>").element("th", {{"scope", "row"}, {"class", "weekday"}},
                                    weekday_text(words, monday + std::chrono::days(place)));
        html.element("td", spans_text(words, hours.days.at(static_cast<std::size_t>(place))));
        html.markup("</tr>\n");
    }
    return html.markup("</table>\n</section>\n");
}

Html calendar_card(const Catalogue& words, const CentreQueues& queues, std::chrono::year_month_day today,
                   const Html& foot) {
    const auto& calendar = queues.profile.calendar;
    Html html;
    html.opening("section", {{"class", "card"}})
        .element("h2", words(tr("Days off and make-up days to come")));
    if (const auto year = missing_year(calendar, today))
        html.piece(said("warn", words(tr("The days off of {1} are not known to central yet. Please ask "
                                         "whoever keeps it for that year's calendar."),
                                      {std::to_string(*year)})));
    html.markup("<table>\n");
    std::size_t shown = 0;
    for (const auto& day : calendar.days) {
        if (day.date < today || shown == DAYS_SHOWN) continue;
        ++shown;
        html.markup("<tr>").element("td", {{"class", "time"}}, full_date_text(words, day.date));
        html.element("td", in_language({day.name, day.name_english}, words.language()));
        html.element("td", words(kind_text(day, queues.days))).markup("</tr>\n");
    }
    html.markup("</table>\n");
    if (shown == 0) html.element("p", words(tr("None is known.")));
    return html.piece(foot).markup("</section>\n");
}

}  // namespace kiosk::reference
