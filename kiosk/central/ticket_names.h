// The contract's words for the enumerations of its queue half.
#pragma once

#include "kiosk/central/names.h"
#include "kiosk/core/ticket_block.h"

namespace kiosk {

inline constexpr NameTable<DayKind, 3> DAY_KIND_NAMES{{
    {DayKind::holiday, "holiday"},
    {DayKind::compensatory_off, "compensatory_off"},
    {DayKind::working_saturday, "working_saturday"},
}};

inline constexpr NameTable<QueueLoad::State, 3> QUEUE_STATE_NAMES{{
    {QueueLoad::State::open, "open"},
    {QueueLoad::State::paused, "paused"},
    {QueueLoad::State::used_up, "used_up"},
}};

inline constexpr NameTable<Cancelled, 3> CANCELLED_NAMES{{
    {Cancelled::voided, "voided"},
    {Cancelled::barred, "barred"},
    {Cancelled::superseded, "superseded"},
}};

inline constexpr NameTable<PrintState, 5> PRINT_STATE_NAMES{{
    {PrintState::none, "none"},
    {PrintState::sent, "sent"},
    {PrintState::printed, "printed"},
    {PrintState::failed, "failed"},
    {PrintState::unknown, "unknown"},
}};

inline constexpr NameTable<EntryOutcome, 4> ENTRY_OUTCOME_NAMES{{
    {EntryOutcome::kept, "kept"},
    {EntryOutcome::superseding, "superseding"},
    {EntryOutcome::conflict, "conflict"},
    {EntryOutcome::unknown, "unknown"},
}};

/// In the order of WeekHours.
inline constexpr std::array<const char*, 7> WEEKDAY_NAMES{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

}  // namespace kiosk
