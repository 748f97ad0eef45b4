// A day that staff set closed or worked, whatever the calendars' files say of it.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "kiosk/core/name_table.h"
#include "kiosk/core/service.h"

namespace kiosk::reference {

enum class DayOrder {
    closed,
    worked,  ///< with Friday's hours, as a make-up Saturday
};

/// As the store and the form have them.
inline constexpr NameTable<DayOrder, 2> DAY_ORDER_NAMES{{
    {DayOrder::closed, "closed"},
    {DayOrder::worked, "worked"},
}};

/// The contract's length of a day's name, in characters.
inline constexpr std::size_t DAY_REASON_MOST = 120;

struct CentreDay {
    std::chrono::year_month_day date{};
    DayOrder order = DayOrder::closed;
    LocalText reason;  ///< for citizens; a worked day may have none
    bool operator==(const CentreDay&) const = default;
};

struct KeptDay {
    CentreDay day;
    std::string account;  ///< whoever set it
    std::chrono::sys_seconds set_at{};
    bool operator==(const KeptDay&) const = default;
};

/// Why a day is not set.
enum class DayMistake {
    no_date,
    no_reason,
    past,
    too_far,         ///< more than a year ahead
    works_already,   ///< its weekday and the files say so
    closed_already,  ///< the same, for every service
    too_many,        ///< are set already
};

}  // namespace kiosk::reference
