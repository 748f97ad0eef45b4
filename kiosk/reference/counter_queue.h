// What whoever serves at a counter sees of its queue. For staff: it tells that a citizen has priority, never
// why.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/reference/counter_steps.h"

namespace kiosk::reference {

struct CounterTicket {
    std::string number, service;
    Stage stage = Stage::waiting;
    bool has_priority = false;
    std::chrono::sys_seconds arrived_at{};
    bool is_unprinted = false;  ///< its slip did not come, as far as its terminal has told
    bool operator==(const CounterTicket&) const = default;
};

struct CounterQueue {
    std::optional<CounterTicket> at_counter;
    std::vector<CounterTicket> waiting;    ///< as they will be called
    std::vector<CounterTicket> set_aside;  ///< missed and parked, by number
    bool operator==(const CounterQueue&) const = default;
};

}  // namespace kiosk::reference
