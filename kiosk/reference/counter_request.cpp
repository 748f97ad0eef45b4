#include "kiosk/reference/counter_request.h"

#include "kiosk/central/json.h"
#include "kiosk/central/json_reader.h"
#include "kiosk/central/json_writer.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk::reference {
namespace {

CounterCall read_call(const JsonReader& reader) {
    reader.holds_only({"action", "service", "number"});
    CounterCall call;
    const auto action = reader.required("action");
    const auto known = call_action(action.raw_text());
    if (!known) action.refuse("not an action of a counter");
    call.action = *known;
    const auto service = reader.optional("service");
    if (service.has_value() != (call.action == CallAction::transfer))
        reader.refuse("service goes with transfer, and only with it");
    if (service) call.service = service->raw_text();
    if (service && !is_queue_id(call.service)) service->refuse("not an id");
    if (const auto number = reader.optional("number")) {
        if (call.action != CallAction::recall) number->refuse("goes with recall only");
        call.number = number->raw_text();
        if (!is_ticket_number(call.number)) number->refuse("not a number");
    }
    return call;
}

}  // namespace

Result<CounterCall, RequestFault> parse_counter_call(std::string_view counter, std::string_view body) try {
    if (!is_queue_id(counter)) return Failure{RequestFault{"the counter's name does not have its form"}};
    const nlohmann::json document = parse_bounded(body, QUESTION_MAX_BYTES);
    auto call = read_call(JsonReader(document));
    call.counter = std::string(counter);
    return call;
} catch (const Unacceptable& reason) {
    return Failure{RequestFault{reason.detail}};
}

std::string to_json(const CounterState& state) {
    ordered_json document = ordered_json::object();
    if (!state.number.empty()) document["number"] = state.number;
    if (!state.service.empty()) document["service"] = state.service;
    document["state"] = state.number.empty() ? "free" : name_of(state.stage);
    return written(document);
}

}  // namespace kiosk::reference
