// Which days a centre works and at what hours. Pure: open or closed follows from "now" each time it is asked.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/time.h"

namespace kiosk {

/// What a date is when it is not what its weekday says. Source: Bộ luật Lao động Art. 112, the yearly notices
/// on swapped days, and Nghị quyết 28/2026/QH16.
enum class DayKind {
    holiday,
    compensatory_off,  ///< a day off for a holiday on a weekend, or swapped for a working Saturday
    working_saturday,  ///< a make-up day: hours of a Friday
};

struct CalendarDay {
    std::chrono::year_month_day date{};
    DayKind kind = DayKind::holiday;
    std::string name, name_english;  ///< "Ngày Văn hóa Việt Nam"; may be empty
    bool certain = true;             ///< false: expected by rule, not announced yet
    bool operator==(const CalendarDay&) const = default;
};

struct Calendar {
    std::vector<int> years;         ///< those whose days are known; any other year follows the rule
    std::vector<CalendarDay> days;  ///< sorted, one entry a date
    bool operator==(const Calendar&) const = default;
};

/// Minutes since local midnight, 0 <= from < to <= 1440; `to` is the first minute that is closed.
struct HourSpan {
    int from = 0, to = 0;
    bool operator==(const HourSpan&) const = default;
};

/// Monday first; spans sorted and apart. An empty day is closed.
struct WeekHours {
    std::array<std::vector<HourSpan>, 7> days;
    bool operator==(const WeekHours&) const = default;
};

/// Whether numbers are given now, and if not, why and when again.
struct Opening {
    enum class State {
        open,
        before_hours,  ///< also between morning and afternoon
        after_hours,   ///< today's last span is over
        day_off,       ///< a weekend or a day without hours
        holiday,       ///< `day` says which
    };
    State state = State::open;
    std::optional<CalendarDay> day;    ///< of today, when the calendar names it
    std::vector<HourSpan> today;       ///< today's spans for numbers; empty on a day off
    std::optional<LocalTime> reopens;  ///< when closed; none when no day of the next 60 is open
    std::vector<HourSpan> reopening;   ///< the spans of that day
    bool calendar_known = true;        ///< false: this year's days are not known, the rule decided
    bool operator==(const Opening&) const = default;
};

/// `close_before` ends each day's last span earlier for new numbers (minutes, 0-240). Holidays by the rule,
/// where a year is not known: 1/1, 30/4, 1/5, 2/9, 24/11 (from 2026). Lunar days are never computed.
[[nodiscard]] Opening opening_at(const LocalTime& now, const WeekHours& hours, const Calendar& calendar,
                                 int close_before = 0);

/// The earliest year from `today` to 60 days later that the calendar does not know: staff are warned.
[[nodiscard]] std::optional<int> missing_year(const Calendar& calendar, std::chrono::year_month_day today);

}  // namespace kiosk
