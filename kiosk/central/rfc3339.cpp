#include "kiosk/central/rfc3339.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace kiosk {
namespace {

constexpr int LAST_YEAR = 9999;

/// Exactly `count` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return -1;
    int number = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

bool within(int number, int last) {
    return number >= 0 && number <= last;
}

/// "Z" or "+hh:mm"; the whole rest of the text.
std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
    if (text == "Z" || text == "z") return std::chrono::minutes{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, 4, 2);
    if (!within(hours, 23) || !within(minutes, 59)) return std::nullopt;
    const std::chrono::minutes offset{hours * 60 + minutes};
    return text[0] == '-' ? -offset : offset;
}

/// Drops ".123" of the seconds; a dot without digits stays and then fails as an offset.
std::string_view without_fraction(std::string_view text) {
    if (text.empty() || text[0] != '.') return text;
    std::size_t end = 1;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return end > 1 && end <= 10 ? text.substr(end) : text;
}

std::string padded(int number, int width) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%0*d", width, number);
    return buffer.data();
}

}  // namespace

std::optional<std::chrono::year_month_day> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = digits(text, 0, 4);
    const int month = digits(text, 5, 2);
    const int day = digits(text, 8, 2);
    if (year < 1 || month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

std::optional<std::pair<int, int>> parse_hour_minute(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const int hour = digits(text, 0, 2);
    const int minute = digits(text, 3, 2);
    if (!within(hour, 23) || !within(minute, 59)) return std::nullopt;
    return std::pair{hour, minute};
}

std::optional<std::chrono::sys_seconds> parse_instant(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[16] != ':') return std::nullopt;
    const auto date = parse_date(text.substr(0, 10));
    const auto clock = parse_hour_minute(text.substr(11, 5));
    const int second = digits(text, 17, 2);
    const auto offset = parse_offset(without_fraction(text.substr(19)));
    if (!date || !clock || !within(second, 60) || !offset) return std::nullopt;
    // A leap second stays within its own minute: screens have no seconds.
    const std::chrono::sys_seconds instant = std::chrono::sys_days{*date} + std::chrono::hours{clock->first} +
                                             std::chrono::minutes{clock->second} - *offset +
                                             std::chrono::seconds{std::min(second, 59)};
    const int year = static_cast<int>(local_time(instant).date.year());
    return year >= 1 && year <= LAST_YEAR ? std::optional{instant} : std::nullopt;
}

std::optional<LocalTime> parse_moment(std::string_view text) {
    const auto instant = parse_instant(text);
    return instant ? std::optional{local_time(*instant)} : std::nullopt;
}

std::string iso_date_text(std::chrono::year_month_day date) {
    return padded(static_cast<int>(date.year()), 4) + "-" +
           padded(static_cast<int>(unsigned{date.month()}), 2) + "-" +
           padded(static_cast<int>(unsigned{date.day()}), 2);
}

std::string hour_minute_text(int hour, int minute) {
    return padded(hour, 2) + ":" + padded(minute, 2);
}

std::string moment_text(const LocalTime& time) {
    return iso_date_text(time.date) + "T" + hour_minute_text(time.hour, time.minute) + ":00+07:00";
}

std::string instant_text(std::chrono::sys_seconds instant) {
    const auto second = instant - std::chrono::floor<std::chrono::minutes>(instant);
    return moment_text(local_time(instant)).replace(17, 2, padded(static_cast<int>(second.count()), 2));
}

}  // namespace kiosk
