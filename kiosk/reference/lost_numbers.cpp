#include "kiosk/reference/lost_numbers.h"

#include <charconv>

#include "kiosk/central/rfc3339.h"
#include "kiosk/core/ticket_block.h"
#include "kiosk/reference/offline_rules.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t PREFIX_MAX = 2;
constexpr std::size_t DIGITS_MAX = 4;
/// More calls than a centre makes in years.
constexpr std::int64_t CALLS_LOST_MOST = 1'000'000;

bool is_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

Result<SeenNumber, std::string> parse_seen_number(std::string_view text) {
    std::size_t letters = 0;
    while (letters < text.size() && is_letter(text[letters])) ++letters;
    const auto digits = text.substr(letters);
    SeenNumber seen{std::string(text.substr(0, letters))};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seen.number);
    const bool is_whole = error == std::errc{} && end == digits.data() + digits.size();
    if (letters < 1 || letters > PREFIX_MAX || digits.size() > DIGITS_MAX || !is_whole || seen.number < 1)
        return Failure{"\"" + std::string(text) + "\" is no number of a slip, such as B080"};
    return seen;
}

}  // namespace

Result<std::vector<SeenNumber>, std::string> parse_seen_numbers(std::string_view text) {
    std::vector<SeenNumber> all;
    if (text == "none") return all;
    for (auto comma = text.find(','); true; comma = text.find(',')) {
        auto seen = parse_seen_number(text.substr(0, comma));
        if (!seen) return Failure{seen.error()};
        all.push_back(*std::move(seen));
        if (comma == std::string_view::npos) return all;
        text.remove_prefix(comma + 1);
    }
}

void keep_clear_of(Database& database, const LostNumbers& lost) {
    const std::chrono::sys_days today{lost.today};
    const auto keep = [&](std::chrono::sys_days day, const std::string& prefix, int number) {
        database.prepare("INSERT INTO number_seen VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
            .bind(1, iso_date_text(std::chrono::year_month_day{day}))
            .bind(2, prefix)
            .bind(3, number)
            .run();
    };
    for (const auto& seen : lost.highest) keep(today, seen.prefix, seen.number);
    for (const auto day : {today, today + std::chrono::days(1)})
        keep(day, std::string(1, OFFLINE_PREFIX), OFFLINE_SEQUENCE_LAST);
    database.prepare("UPDATE centre_sequence SET last = last + ? WHERE name = 'queue_call'")
        .bind(1, CALLS_LOST_MOST)
        .run();
}

}  // namespace kiosk::reference
