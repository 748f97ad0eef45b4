#include "kiosk/central/board_json.h"
#include "kiosk/central/json_hours.h"
#include "kiosk/central/rfc3339.h"

namespace kiosk {
namespace {

template <class Thing>
void put_direction(ordered_json& document, const Thing& thing) {
    if (thing.direction != Direction::unknown)
        document["direction"] = name_in(DIRECTION_NAMES, thing.direction);
}

ordered_json call_json(const BoardCall& call) {
    ordered_json document = {{"sequence", call.sequence},
                             {"number", call.number},
                             {"counter", call.counter},
                             {"service", call.service}};
    put_direction(document, call);
    document["called_at"] = instant_text(call.called_at);
    document["again"] = call.again;
    return document;
}

ordered_json counter_json(const BoardCounter& counter) {
    ordered_json document = {{"counter", counter.counter}};
    put_direction(document, counter);
    if (counter.number.empty()) {
        document["state"] = counter.is_paused ? "paused" : "free";
        return document;
    }
    document["state"] = counter.is_serving ? "serving" : "called";
    document["number"] = counter.number;
    return document;
}

ordered_json queue_json(const BoardQueue& queue) {
    ordered_json document = {
        {"service", queue.service}, {"name", local_text_json(queue.name)}, {"waiting", queue.waiting}};
    if (queue.wait_minutes) document["wait_minutes"] = *queue.wait_minutes;
    return document;
}

ordered_json outage_numbers_json(const OutageNumbers& numbers) {
    return {{"service", numbers.service},
            {"name", local_text_json(numbers.name)},
            {"given", numbers.given},
            {"first", numbers.first},
            {"last", numbers.last}};
}

}  // namespace

std::string to_json(const Board& board) {
    ordered_json document = {{"hall", board.hall},
                             {"name", local_text_json(board.name)},
                             {"as_of", instant_text(board.as_of)},
                             {"sequence", board.sequence},
                             {"calls", list_json(board.calls, call_json)},
                             {"counters", list_json(board.counters, counter_json)},
                             {"queues", list_json(board.queues, queue_json)},
                             {"notices", list_json(board.notices, local_text_json)}};
    if (board.outage)
        document["outage"] = {{"since", instant_text(board.outage->since)},
                              {"numbers", list_json(board.outage->numbers, outage_numbers_json)}};
    return written(document);
}

std::string to_json(const BoardCall& call) {
    return written(call_json(call));
}

}  // namespace kiosk
