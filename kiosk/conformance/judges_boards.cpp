#include <algorithm>

#include "kiosk/central/board_json.h"
#include "kiosk/central/rfc3339.h"
#include "kiosk/central/ticket_json.h"
#include "kiosk/conformance/judges.h"
#include "kiosk/core/ticket_key.h"

namespace kiosk::conformance {
namespace {

using nlohmann::json;

bool is_list(const json& document, const char* member) {
    return document.contains(member) && document[member].is_array();
}

std::string text_of(const json& item, const char* member) {
    const auto found = item.find(member);
    return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Why it is no call that a display could show and speak; empty: it is one.
std::string fault_of_call(const json& call, long long newest) {
    if (!call.is_object() || !call.contains("sequence") || !call["sequence"].is_number_integer())
        return "a call has no sequence";
    if (call["sequence"].get<long long>() > newest)
        return "calls are not latest first, up to the board's sequence";
    if (!is_ticket_number(text_of(call, "number"))) return "a call has no number";
    if (text_of(call, "counter").empty()) return "a call has no counter";
    if (!parse_instant(text_of(call, "called_at"))) return "called_at is no moment with its offset";
    return {};
}

}  // namespace

Verdict judge_board(const Answer& answer, const std::string& hall) {
    const auto document = document_of(answer);
    if (!document || !document->is_object()) return fails("the board is no object");
    if (text_of(*document, "hall") != hall) return fails("hall is not the one that was asked for");
    if (!parse_instant(text_of(*document, "as_of"))) return fails("as_of is no moment with its offset");
    for (const char* list : {"calls", "counters", "queues"})
        if (!is_list(*document, list)) return fails(std::string("there is no list ") + list);
    auto newest = number_in(answer, "sequence").value_or(-1);
    if (newest < 0) return fails("sequence is no whole number from 0 on");
    for (const auto& call : (*document)["calls"]) {
        if (auto fault = fault_of_call(call, newest); !fault.empty()) return fails(std::move(fault));
        newest = call["sequence"].get<long long>() - 1;
    }
    return holds();
}

Verdict judge_nobody_waits(const Answer& board, const Answer& queues, const std::string& service) {
    const auto hall = parse_board(board.body);
    const auto situation = parse_queues(queues.body);
    const auto is_of_service = [&service](const auto& queue) { return queue.service == service; };
    const auto has_people = [](const auto& queue) { return queue.waiting > 0; };
    if (!hall || !situation || std::ranges::none_of(hall->queues, is_of_service) ||
        std::ranges::none_of(situation->queues, is_of_service))
        return skipped("the hall's board and the queues do not tell how many wait for the service");
    const bool has_people_for_it = std::ranges::any_of(
        situation->queues, [&](const auto& queue) { return is_of_service(queue) && has_people(queue); });
    if (has_people_for_it || std::ranges::any_of(hall->queues, has_people))
        return skipped("people wait there, and none of them may be called");
    return holds();
}

}  // namespace kiosk::conformance
