#include "kiosk/reference/hall_reader.h"

#include <algorithm>

#include "kiosk/reference/queue_service_reader.h"

namespace kiosk::reference {
namespace {

constexpr std::size_t HALL_COUNTERS_MAX = 60;
constexpr std::size_t NAME_MAX_CHARACTERS = 120;
constexpr std::size_t NOTICES_MAX = 12;
constexpr std::size_t NOTICE_MAX_BYTES = 400;  ///< room for 200 letters with their marks

bool is_counter(const CentreQueues& queues, const std::string& id) {
    const auto counters = counters_of(queues);
    return std::find(counters.begin(), counters.end(), id) != counters.end();
}

Objection unknown_counter() {
    return {tr("{1} names a counter that no service has"),
            {tr("Add it to the counters of a [[service]], or correct it.")}};
}

std::optional<Objection> check_notice(const std::string& text) {
    if (text.size() > NOTICE_MAX_BYTES)
        return Objection{tr("{1} is too long"), {tr("Use at most {1} characters."), {"200"}}};
    if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < ' '; })) {
        return Objection{tr("{1} holds a line break or another control character"),
                         {tr("Write it on one line, without tabs.")}};
    }
    return std::nullopt;
}

std::optional<Objection> check_direction(const std::string& text) {
    if (value_in(DIRECTION_NAMES, text)) return std::nullopt;
    return Objection{tr("{1} is not a direction"), {tr("Write left, right, ahead, up or down.")}};
}

}  // namespace

std::string read_hall(TableReader& reader, CentreQueues& queues) {
    Hall hall;
    std::string id;
    std::vector<std::string> notices, notices_english;
    read_id(reader, "id", id);
    read_text(reader, "name", hall.name, NAME_MAX_CHARACTERS, true);
    read_counter_ids(reader, hall.counters, HALL_COUNTERS_MAX);
    if (hall.counters.empty()) hall.counters = counters_of(queues);
    for (const auto& counter : hall.counters)
        if (!is_counter(queues, counter)) reader.object("counters", unknown_counter());
    reader.texts("notices", notices, NOTICES_MAX, check_notice);
    reader.texts("notices_en", notices_english, NOTICES_MAX, check_notice);
    for (std::size_t place = 0; place < notices.size(); ++place)
        hall.notices.push_back(
            {notices[place], place < notices_english.size() ? notices_english[place] : std::string()});
    queues.halls.emplace(id, std::move(hall));
    return id;
}

std::string read_counter(TableReader& reader, CentreQueues& queues) {
    std::string id, direction;
    read_id(reader, "id", id);
    reader.text("direction", direction, 20, check_direction);
    if (!id.empty() && !is_counter(queues, id)) reader.object("id", unknown_counter());
    if (const auto known = value_in(DIRECTION_NAMES, direction)) queues.directions.emplace(id, *known);
    return id;
}

void add_only_hall(CentreQueues& queues) {
    if (queues.halls.empty())
        queues.halls.emplace("sanh", Hall{{"Sảnh chờ", "Waiting hall"}, counters_of(queues), {}});
}

}  // namespace kiosk::reference
