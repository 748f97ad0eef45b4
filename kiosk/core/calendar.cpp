#include "kiosk/core/calendar.h"

#include <algorithm>

namespace kiosk {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// How far ahead the next opening and a missing year are looked for.
constexpr days HORIZON{60};
constexpr std::size_t FRIDAY = 4;

struct FixedHoliday {
    unsigned month, day;
    int since;
    const char* name;
    const char* name_english;
};

constexpr std::array<FixedHoliday, 5> FIXED_HOLIDAYS{{
    {1, 1, 0, "Tết Dương lịch", "New Year's Day"},
    {4, 30, 0, "Ngày Chiến thắng 30/4", "Victory Day"},
    {5, 1, 0, "Ngày Quốc tế lao động", "International Labour Day"},
    {9, 2, 0, "Quốc khánh", "National Day"},
    {11, 24, 2026, "Ngày Văn hóa Việt Nam", "Vietnam Culture Day"},
}};

bool knows(const Calendar& calendar, year_month_day date) {
    const auto& years = calendar.years;
    return std::find(years.begin(), years.end(), static_cast<int>(date.year())) != years.end();
}

/// What the calendar says of a date, or for a year it does not know, what the rule says.
std::optional<CalendarDay> named_day(const Calendar& calendar, year_month_day date) {
    for (const CalendarDay& day : calendar.days) {
        if (day.date == date) return day;
    }
    if (knows(calendar, date)) return std::nullopt;
    for (const FixedHoliday& fixed : FIXED_HOLIDAYS) {
        const bool falls = static_cast<unsigned>(date.month()) == fixed.month &&
                           static_cast<unsigned>(date.day()) == fixed.day;
        if (falls && static_cast<int>(date.year()) >= fixed.since)
            return CalendarDay{date, DayKind::holiday, fixed.name, fixed.name_english, false};
    }
    return std::nullopt;
}

bool is_off(const std::optional<CalendarDay>& day) {
    return day && day->kind != DayKind::working_saturday;
}

/// The spans in which numbers are given on that date.
std::vector<HourSpan> spans_of(year_month_day date, const std::optional<CalendarDay>& day,
                               const WeekHours& hours, int close_before) {
    if (is_off(day)) return {};
    // No notice says which weekday's hours a make-up Saturday has; Friday's are those of the same week's end.
    const std::size_t weekday = day ? FRIDAY : std::chrono::weekday{sys_days{date}}.iso_encoding() - 1;
    const std::vector<HourSpan>& doors = hours.days[weekday];
    if (doors.empty()) return {};
    const int last = doors.back().to - std::max(0, close_before);
    std::vector<HourSpan> spans;
    for (const HourSpan& span : doors) {
        const int end = std::min(span.to, last);
        if (span.from < end) spans.push_back({span.from, end});
    }
    return spans;
}

LocalTime moment(year_month_day date, int minutes) {
    return {date, minutes / 60, minutes % 60};
}

void find_reopening(Opening& opening, year_month_day today, const WeekHours& hours, const Calendar& calendar,
                    int close_before) {
    for (days ahead{1}; ahead <= HORIZON; ++ahead) {
        const year_month_day date{sys_days{today} + ahead};
        auto spans = spans_of(date, named_day(calendar, date), hours, close_before);
        if (spans.empty()) continue;
        opening.reopens = moment(date, spans.front().from);
        opening.reopening = std::move(spans);
        return;
    }
}

}  // namespace

Opening opening_at(const LocalTime& now, const WeekHours& hours, const Calendar& calendar, int close_before) {
    Opening opening;
    opening.day = named_day(calendar, now.date);
    opening.today = spans_of(now.date, opening.day, hours, close_before);
    opening.calendar_known = knows(calendar, now.date);
    const int minutes = now.hour * 60 + now.minute;
    for (const HourSpan& span : opening.today) {
        if (minutes >= span.to) continue;
        if (minutes >= span.from) return opening;
        opening.state = Opening::State::before_hours;
        opening.reopens = moment(now.date, span.from);
        opening.reopening = opening.today;
        return opening;
    }
    if (is_off(opening.day)) {
        opening.state = Opening::State::holiday;
    } else {
        opening.state = opening.today.empty() ? Opening::State::day_off : Opening::State::after_hours;
    }
    find_reopening(opening, now.date, hours, calendar, close_before);
    return opening;
}

std::optional<int> missing_year(const Calendar& calendar, year_month_day today) {
    const year_month_day last{sys_days{today} + HORIZON};
    if (!knows(calendar, today)) return static_cast<int>(today.year());
    if (!knows(calendar, last)) return static_cast<int>(last.year());
    return std::nullopt;
}

}  // namespace kiosk
