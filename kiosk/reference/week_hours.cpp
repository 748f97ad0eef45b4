#include "kiosk/reference/week_hours.h"

#include <array>

#include "kiosk/settings/words_of_settings.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t SPANS_MAX = 8;
constexpr std::array WEEKDAYS{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::optional<HourSpan> span_of(std::string_view text) {
    const auto part = day_part_of(text);
    if (!part || part->from > part->to) return std::nullopt;
    return HourSpan{part->from, part->to};
}

std::optional<Objection> check_span(const std::string& text) {
    if (span_of(text)) return std::nullopt;
    return Objection{tr("{1} is not a span of hours"),
                     {tr("Write from and to like this: \"07:30-11:30\"; the end of the day is 24:00.")}};
}

bool are_apart(const std::vector<HourSpan>& spans) {
    for (std::size_t i = 1; i < spans.size(); ++i)
        if (spans[i].from <= spans[i - 1].to) return false;
    return true;
}

}  // namespace

WeekHours read_week_hours(TableReader& reader, const std::string& section) {
    WeekHours hours;
    for (std::size_t day = 0; day < WEEKDAYS.size(); ++day) {
        const std::string name = section + "." + WEEKDAYS[day];
        std::vector<std::string> written;
        reader.texts(name, written, SPANS_MAX, check_span);
        auto& spans = hours.days[day];
        for (const auto& text : written)
            if (const auto span = span_of(text)) spans.push_back(*span);
        if (!are_apart(spans)) {
            reader.object(name, {tr("{1} has spans that touch or are not in order"),
                                 {tr("Write the earliest first, and one that goes on as one span.")}});
        }
    }
    return hours;
}

}  // namespace kiosk::reference
