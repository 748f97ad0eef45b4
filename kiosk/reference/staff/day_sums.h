// What reports count: a day's tickets added up, with nothing in the sums that tells one ticket from another.
// Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/core/name_table.h"
#include "kiosk/reference/counter_steps.h"

namespace kiosk::reference {

/// What became of one ticket.
struct TicketFact {
    std::chrono::year_month_day day;
    std::string service;  ///< that its number was taken for
    std::string counter;  ///< the last that did something with it; empty: none
    std::chrono::sys_seconds issued_at{};
    bool is_void = false;  ///< cancelled, or another has taken its place
    bool is_unprinted = false;
    Stage stage = Stage::waiting;
    std::optional<std::chrono::sys_seconds> first_called_at;
    std::optional<std::chrono::sys_seconds> begun_at, finished_at;  ///< at the counter that finished it
};

enum class Measure {
    given,
    served,
    missed,
    voided,
    unprinted,
    waited,      ///< from number to first call
    at_counter,  ///< from call to finish, as estimates count it
};
/// As the store keeps them.
inline constexpr NameTable<Measure, 7> MEASURE_NAMES{{
    {Measure::given, "given"},
    {Measure::served, "served"},
    {Measure::missed, "missed"},
    {Measure::voided, "voided"},
    {Measure::unprinted, "unprinted"},
    {Measure::waited, "waited"},
    {Measure::at_counter, "at-counter"},
}};

/// So many tickets of one kind.
struct DaySum {
    std::chrono::year_month_day day;
    int hour = 0;  ///< of Vietnam's clock, in which the number was given
    std::string service, counter;
    Measure measure = Measure::given;
    int minutes = 0;  ///< of waited and at_counter, whole ones, at most MINUTES_MOST; else 0
    int tickets = 0;
    bool operator==(const DaySum&) const = default;
};

inline constexpr int MINUTES_MOST = 24 * 60;

/// In an order of their own.
std::vector<DaySum> sums_of(const std::vector<TicketFact>& facts);

}  // namespace kiosk::reference
