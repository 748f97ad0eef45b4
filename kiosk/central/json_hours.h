// Texts in two languages and hours of a week, as the queue half of the contract writes them.
#pragma once

#include "kiosk/central/json_reader.h"
#include "kiosk/central/json_writer.h"
#include "kiosk/core/service.h"

namespace kiosk {

/// {"vi": …, "en": …?}
LocalText read_local_text(const JsonReader& reader, std::size_t max_characters);
ordered_json local_text_json(const LocalText& text);

/// {"mon": [["07:30","11:30"], …], …}: all seven days, spans in order and apart.
WeekHours read_week_hours(const JsonReader& reader);
ordered_json week_hours_json(const WeekHours& hours);

}  // namespace kiosk
