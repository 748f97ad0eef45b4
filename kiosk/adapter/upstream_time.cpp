#include "kiosk/adapter/upstream_time.h"

#include <algorithm>

namespace kiosk::adapter {
namespace {

constexpr std::size_t DIGITS = 14;

int number_in(std::string_view digits) {
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return number;
}

}  // namespace

std::optional<LocalTime> parse_upstream_time(std::string_view text) {
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.size() != DIGITS || !digits) return std::nullopt;
    LocalTime time;
    time.date = std::chrono::year{number_in(text.substr(0, 4))} /
                std::chrono::month{static_cast<unsigned>(number_in(text.substr(4, 2)))} /
                std::chrono::day{static_cast<unsigned>(number_in(text.substr(6, 2)))};
    time.hour = number_in(text.substr(8, 2));
    time.minute = number_in(text.substr(10, 2));
    // The contract writes years of four digits that do not begin with 0.
    const bool exists = time.date.ok() && static_cast<int>(time.date.year()) >= 1000 && time.hour < 24 &&
                        time.minute < 60 && number_in(text.substr(12, 2)) < 60;
    return exists ? std::optional{time} : std::nullopt;
}

}  // namespace kiosk::adapter
