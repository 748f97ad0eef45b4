#include "kiosk/text/dates.h"

#include <array>
#include <cstdlib>

namespace kiosk {

namespace {

std::string padded(long long number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

}  // namespace

std::string clock_text(const LocalTime& time) {
    return padded(time.hour, 2) + ":" + padded(time.minute, 2);
}

std::string date_text(std::chrono::year_month_day date) {
    if (!date.ok()) return {};
    return day_month_text(date) + "/" + padded(static_cast<int>(date.year()), 4);
}

std::string day_month_text(std::chrono::year_month_day date) {
    if (!date.ok()) return {};
    return padded(static_cast<unsigned>(date.day()), 2) + "/" +
           padded(static_cast<unsigned>(date.month()), 2);
}

std::string weekday_text(const Catalogue& catalogue, std::chrono::year_month_day date) {
    static constexpr std::array<Message, 7> NAMES = {tr("Sunday"),    tr("Monday"),   tr("Tuesday"),
                                                     tr("Wednesday"), tr("Thursday"), tr("Friday"),
                                                     tr("Saturday")};
    if (!date.ok()) return {};
    return catalogue(NAMES[std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding()]);
}

namespace {

/// Names of days begin with a plain letter in both languages.
std::string weekday_and(const Catalogue& catalogue, std::chrono::year_month_day date,
                        const std::string& day) {
    if (!date.ok()) return {};
    std::string weekday = weekday_text(catalogue, date);
    if (weekday[0] >= 'a' && weekday[0] <= 'z') weekday[0] = static_cast<char>(weekday[0] - 'a' + 'A');
    return catalogue(tr("{1}, {2}"), {weekday, day});
}

std::string span_text(const HourSpan& span) {
    return clock_text({{}, span.from / 60, span.from % 60}) + " – " +
           clock_text({{}, span.to / 60, span.to % 60});
}

}  // namespace

std::string header_date_text(const Catalogue& catalogue, std::chrono::year_month_day date) {
    return weekday_and(catalogue, date, day_month_text(date));
}

std::string full_date_text(const Catalogue& catalogue, std::chrono::year_month_day date) {
    return weekday_and(catalogue, date, date_text(date));
}

std::string hours_text(const Catalogue& catalogue, const std::vector<HourSpan>& spans) {
    std::string text;
    for (std::size_t index = 0; index < spans.size(); ++index) {
        if (index == 0)
            text = span_text(spans[index]);
        else if (index + 1 < spans.size())
            text += ", " + span_text(spans[index]);
        else
            text = catalogue(tr("{1} and {2}"), {text, span_text(spans[index])});
    }
    return text;
}

std::string money_text(long long dong) {
    std::string digits = std::to_string(dong);
    const std::size_t first = dong < 0 ? 1 : 0;
    for (std::size_t i = digits.size(); i > first + 3; i -= 3) digits.insert(i - 3, ".");
    return digits + "\u00A0₫";  // never alone on the next line
}

}  // namespace kiosk
