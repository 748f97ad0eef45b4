#include "kiosk/terminal/moment.h"

namespace kiosk {
namespace {

/// Every digit position of the pattern holds a digit, everything else stands as in the pattern.
bool looks_like(std::string_view text, std::string_view pattern) {
    if (text.size() != pattern.size()) return false;
    for (std::size_t index = 0; index < text.size(); ++index) {
        const bool digit = text[index] >= '0' && text[index] <= '9';
        if (pattern[index] == '0' ? !digit : text[index] != pattern[index]) return false;
    }
    return true;
}

int number(std::string_view text, std::size_t begin, std::size_t length) {
    int value = 0;
    for (const char character : text.substr(begin, length)) value = value * 10 + (character - '0');
    return value;
}

std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
    if (text == "Z") return std::chrono::minutes{0};
    const bool behind = looks_like(text, "-00:00");
    if (!behind && !looks_like(text, "+00:00")) return std::nullopt;
    const int hours = number(text, 1, 2);
    const int minutes = number(text, 4, 2);
    if (hours > 23 || minutes > 59) return std::nullopt;
    const std::chrono::minutes offset{hours * 60 + minutes};
    return behind ? -offset : offset;
}

}  // namespace

std::optional<std::chrono::sys_seconds> parse_moment(std::string_view text) {
    constexpr std::string_view PATTERN = "0000-00-00T00:00:00";
    const std::string_view local = text.substr(0, PATTERN.size());
    if (!looks_like(local, PATTERN)) return std::nullopt;
    const auto offset = parse_offset(text.substr(PATTERN.size()));
    const std::chrono::year_month_day date{std::chrono::year{number(local, 0, 4)},
                                           std::chrono::month{static_cast<unsigned>(number(local, 5, 2))},
                                           std::chrono::day{static_cast<unsigned>(number(local, 8, 2))}};
    const int hour = number(local, 11, 2);
    const int minute = number(local, 14, 2);
    const int second = number(local, 17, 2);
    if (!offset || !date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return std::chrono::sys_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
           std::chrono::seconds{second} - *offset;
}

}  // namespace kiosk
