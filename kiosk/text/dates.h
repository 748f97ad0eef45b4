// Dates and hours as people read them: dd/mm/yyyy and the 24-hour clock, in the catalogue's language.
#pragma once

#include <string>

#include "kiosk/core/calendar.h"
#include "kiosk/core/time.h"
#include "kiosk/text/catalogue.h"

namespace kiosk {

std::string clock_text(const LocalTime& time);                 ///< "09:41"
std::string date_text(std::chrono::year_month_day date);       ///< "25/11/2026"
std::string day_month_text(std::chrono::year_month_day date);  ///< "20/11"
std::string weekday_text(const Catalogue& catalogue,
                         std::chrono::year_month_day date);  ///< "thứ Tư", "Wednesday"
std::string header_date_text(const Catalogue& catalogue,
                             std::chrono::year_month_day date);  ///< "Thứ Sáu, 20/11"
/// "Thứ Sáu, 20/11/2026"
std::string full_date_text(const Catalogue& catalogue, std::chrono::year_month_day date);
/// "07:30 – 11:30 và 13:30 – 17:00"
std::string hours_text(const Catalogue& catalogue, const std::vector<HourSpan>& spans);
std::string money_text(long long dong);  ///< "50.000 ₫"

}  // namespace kiosk
