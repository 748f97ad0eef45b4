// The week's hours and the days to come that are no ordinary ones, as cards of the staff's pages. Pure.
#pragma once

#include <chrono>

#include "kiosk/reference/html.h"
#include "kiosk/reference/queue_rules.h"
#include "kiosk/text/catalogue.h"

namespace kiosk::reference {

/// Of the centre, Monday to Sunday.
Html week_card(const Catalogue& words, const WeekHours& hours);

/// With those that staff set; `foot` stands below them.
Html calendar_card(const Catalogue& words, const CentreQueues& queues, std::chrono::year_month_day today,
                   const Html& foot);

/// "No hours", or the spans.
std::string spans_text(const Catalogue& words, const std::vector<HourSpan>& spans);

}  // namespace kiosk::reference
