#include "kiosk/settings/words_of_settings.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr int DAY = 24 * 60;

std::optional<int> two_digits(std::string_view text) {
    for (const char c : text)
        if (c < '0' || c > '9') return std::nullopt;
    return (text[0] - '0') * 10 + (text[1] - '0');
}

/// "07:30", up to "24:00".
std::optional<int> minute_of_day(std::string_view text) {
    if (text[2] != ':') return std::nullopt;
    const auto hour = two_digits(text.substr(0, 2)), minute = two_digits(text.substr(3));
    if (!hour || !minute || *minute > 59) return std::nullopt;
    const int total = *hour * 60 + *minute;
    return total <= DAY ? std::optional{total} : std::nullopt;
}

}  // namespace

bool holds_only(std::string_view text, std::string_view marks) {
    return std::all_of(text.begin(), text.end(), [&](char c) {
        const bool letter_or_digit =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return letter_or_digit || marks.find(c) != std::string_view::npos;
    });
}

bool is_host(std::string_view host) {
    if (host.starts_with('['))
        return host.size() > 3 && host.ends_with(']') && holds_only(host.substr(1, host.size() - 2), ":.");
    return !host.empty() && host.size() <= 253 && host.front() != '-' && host.front() != '.' &&
           holds_only(host, ".-");
}

std::optional<DayPart> day_part_of(std::string_view text) {
    constexpr std::string_view PATTERN = "00:00-00:00";
    if (text.size() != PATTERN.size() || text[5] != '-') return std::nullopt;
    const auto from = minute_of_day(text.substr(0, 5)), to = minute_of_day(text.substr(6));
    if (!from || !to || *from == *to || *from == DAY || *to == 0) return std::nullopt;
    return DayPart{*from, *to};
}

}  // namespace kiosk
