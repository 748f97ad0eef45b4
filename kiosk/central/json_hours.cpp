#include "kiosk/central/json_hours.h"

#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_names.h"

namespace kiosk {
namespace {

constexpr std::size_t SPANS = 8;
constexpr int HOUR_MINUTES = 60;
constexpr int DAY_MINUTES = 1440;
constexpr std::string_view END_OF_DAY = "24:00";

/// Minutes since midnight; the end of the day is a moment of it too.
int read_minute(const JsonReader& reader) {
    if (reader.raw_text() == END_OF_DAY) return DAY_MINUTES;
    const auto time = parse_hour_minute(reader.raw_text());
    if (!time) reader.refuse("not HH:MM");
    return time->first * HOUR_MINUTES + time->second;
}

std::string minute_text(int minute) {
    return hour_minute_text(minute / HOUR_MINUTES, minute % HOUR_MINUTES);
}

HourSpan read_span(const JsonReader& reader) {
    std::vector<int> ends;
    reader.each(2, [&](const JsonReader& end) { ends.push_back(read_minute(end)); });
    if (ends.size() != 2 || ends[0] >= ends[1]) reader.refuse("not a beginning and a later end");
    return {ends[0], ends[1]};
}

}  // namespace

LocalText read_local_text(const JsonReader& reader, std::size_t max_characters) {
    LocalText text{reader.required("vi").text(max_characters), {}};
    if (const auto english = reader.optional("en")) text.english = english->text_or_empty(max_characters);
    return text;
}

ordered_json local_text_json(const LocalText& text) {
    ordered_json document = {{"vi", text.vietnamese}};
    if (!text.english.empty()) document["en"] = text.english;
    return document;
}

WeekHours read_week_hours(const JsonReader& reader) {
    WeekHours hours;
    for (std::size_t day = 0; day < hours.days.size(); ++day) {
        auto& spans = hours.days[day];
        reader.required(WEEKDAY_NAMES[day]).each(SPANS, [&spans](const JsonReader& item) {
            const HourSpan span = read_span(item);
            if (!spans.empty() && span.from <= spans.back().to) item.refuse("not after the one before");
            spans.push_back(span);
        });
    }
    return hours;
}

ordered_json week_hours_json(const WeekHours& hours) {
    ordered_json document = ordered_json::object();
    for (std::size_t day = 0; day < hours.days.size(); ++day) {
        ordered_json spans = ordered_json::array();
        for (const HourSpan& span : hours.days[day]) {
            spans.push_back(ordered_json::array({minute_text(span.from), minute_text(span.to)}));
        }
        document[WEEKDAY_NAMES[day]] = std::move(spans);
    }
    return document;
}

}  // namespace kiosk
