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

std::string header_date_text(const Catalogue& catalogue, std::chrono::year_month_day date) {
    if (!date.ok()) return {};
    std::string weekday = weekday_text(catalogue, date);
    // Names of days begin with a plain letter in both languages.
    if (weekday[0] >= 'a' && weekday[0] <= 'z') weekday[0] = static_cast<char>(weekday[0] - 'a' + 'A');
    return catalogue(tr("{1}, {2}"), {weekday, day_month_text(date)});
}

std::string money_text(long long dong) {
    std::string digits = std::to_string(dong);
    const std::size_t first = dong < 0 ? 1 : 0;
    for (std::size_t i = digits.size(); i > first + 3; i -= 3) digits.insert(i - 3, ".");
    return digits + "\u00A0₫";  // never alone on the next line
}

}  // namespace kiosk
