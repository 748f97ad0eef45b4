// What a counter's program asked, out of bytes that anybody may have sent. Pure and fuzzed.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/core/result.h"
#include "kiosk/reference/counter_steps.h"
#include "kiosk/reference/lookup_request.h"

namespace kiosk::reference {

struct CounterCall {
    std::string counter;
    CallAction action = CallAction::next;
    std::string service;  ///< transfer: to which
    std::string number;   ///< recall: of a missed or parked ticket; empty: the one at the counter
    bool operator==(const CounterCall&) const = default;
};

/// What the counter does now: it is free, or it has this ticket.
struct CounterState {
    std::string number, service;  ///< empty: free
    Stage stage = Stage::waiting;
    bool operator==(const CounterState&) const = default;
};

/// `counter` is the part of the address that names it.
Result<CounterCall, RequestFault> parse_counter_call(std::string_view counter, std::string_view body);
std::string to_json(const CounterState& state);

}  // namespace kiosk::reference
