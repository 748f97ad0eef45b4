// A report's figures out of the sums of its days. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/reference/staff/day_sums.h"

namespace kiosk::reference {

/// Of times in minutes; the share of a hundred is that of the nearest rank.
struct Spread {
    int tickets = 0;
    double mean = 0;
    int median = 0, ninetieth = 0;
    bool operator==(const Spread&) const = default;
};

/// How often each minute came.
using Minutes = std::map<int, int>;
/// None: nothing was measured.
std::optional<Spread> spread_of(const Minutes& minutes);

struct Figures {
    int given = 0, served = 0, missed = 0, voided = 0, unprinted = 0;
    std::optional<Spread> waited, at_counter;
    /// Neither served nor missed nor void: waiting, set aside or left at the day's end.
    [[nodiscard]] int open() const { return given - served - missed - voided; }
    bool operator==(const Figures&) const = default;
};

struct Report {
    Figures all;
    std::map<std::string, Figures> services;  ///< by id
    std::map<std::string, Figures> counters;  ///< of tickets that came to one
    std::map<int, Figures> hours;             ///< of the day
    bool operator==(const Report&) const = default;
};

Report report_of(const std::vector<DaySum>& sums);

}  // namespace kiosk::reference
