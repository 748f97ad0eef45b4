// What a citizen has before them, by name, for scripts that wait for it.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/visit/state.h"

namespace kiosk {

/// The screens of a visit; an answer counts by its level. The last ones say more about a screen that is
/// shown already.
enum class Sight {
    idle,
    home,
    scanning,
    typing,
    confirming,
    looking_up,
    second_factor,
    dossier,
    anonymous,
    slip_trouble,
    lookup_trouble,
    choosing,
    searching,
    checking_in,
    typing_appointment,
    asking_priority,
    asking_consent,
    taking,
    ticketed,
    no_ticket,
    done,
    warning,        ///< the last seconds before a time-out
    slip_ended,     ///< an answer or a number whose slip is printed or sent
    slip_printed,   ///< the printer said so
    slip_sent,      ///< printers that say nothing
    slip_failed,    ///< a number whose slip did not come, or nobody knows
    print_over,     ///< a slip that came, failed, or nobody knows
    printer_ready,  ///< a slip that failed, and a reprint is offered
};

[[nodiscard]] std::string_view name_of(Sight sight);
[[nodiscard]] std::optional<Sight> sight_named(std::string_view name);
[[nodiscard]] bool sees(const State& state, Sight sight);
/// The screen itself, one of `idle` to `done`.
[[nodiscard]] Sight sight_of(const State& state);

}  // namespace kiosk
