#include "kiosk/reference/staff/day_form.h"

#include <charconv>

#include "kiosk/central/rfc3339.h"
#include "kiosk/text/unicode.h"

namespace kiosk::reference {
namespace {

/// Without blanks at its ends, so that one of blanks is none.
std::string reason_in(const Form& form, const std::string& name) {
    const auto text = clean_text(value_of(form, name), DAY_REASON_MOST);
    const auto first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<int> count_in(const std::string& text) {
    int count = 0;
    const auto* const end = text.data() + text.size();
    const auto [rest, fault] = std::from_chars(text.data(), end, count);
    return fault == std::errc() && rest == end && count >= 0 ? std::optional{count} : std::nullopt;
}

}  // namespace

std::optional<DayForm> read_day_form(const Form& form) {
    const auto order = value_in(DAY_ORDER_NAMES, value_of(form, "kind"));
    if (!order) return std::nullopt;
    return DayForm{parse_date(value_of(form, "day")),
                   *order,
                   {reason_in(form, "reason"), reason_in(form, "reason_english")},
                   count_in(value_of(form, "told"))};
}

std::vector<DayMistake> mistakes_of(const DayForm& form) {
    std::vector<DayMistake> mistakes;
    if (!form.date) mistakes.push_back(DayMistake::no_date);
    if (form.order == DayOrder::closed && form.reason.vietnamese.empty())
        mistakes.push_back(DayMistake::no_reason);
    return mistakes;
}

}  // namespace kiosk::reference
