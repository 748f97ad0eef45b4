// Who is at a counter: it opens, pauses, is taken over by a stand-in (decision 002 Art. 4.1-4.5), closes.
// Pure.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/core/name_table.h"

namespace kiosk::reference {

enum class ShiftState { closed, open, paused };
inline constexpr NameTable<ShiftState, 3> SHIFT_STATE_NAMES{{
    {ShiftState::closed, "closed"},
    {ShiftState::open, "open"},
    {ShiftState::paused, "paused"},
}};

enum class ShiftAct { open, pause, go_on, take_over, close };
inline constexpr NameTable<ShiftAct, 5> SHIFT_ACT_NAMES{{
    {ShiftAct::open, "open"},
    {ShiftAct::pause, "pause"},
    {ShiftAct::go_on, "go_on"},
    {ShiftAct::take_over, "take_over"},
    {ShiftAct::close, "close"},
}};

/// One person's time at a counter, on one day.
struct Shift {
    ShiftState state = ShiftState::closed;
    std::string account;  ///< empty: closed
    std::string reason;   ///< of a pause, for colleagues
    std::chrono::sys_seconds since{};
    bool operator==(const Shift&) const = default;
};

/// Whoever wants to change it.
struct ShiftWish {
    ShiftAct act = ShiftAct::open;
    std::string account;
    std::string reason;
};

/// None: this cannot be done now. A counter with a citizen neither pauses nor closes.
std::optional<Shift> shift_after(const ShiftWish& wish, const Shift& shift, bool has_citizen,
                                 std::chrono::sys_seconds now);

}  // namespace kiosk::reference
