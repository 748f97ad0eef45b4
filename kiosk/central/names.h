// The contract's words for our enumerations, in one table each, used for reading and for writing.
#pragma once

#include "kiosk/core/dossier.h"
#include "kiosk/core/name_table.h"

namespace kiosk {

inline constexpr NameTable<SecondFactorKind, 3> SECOND_FACTOR_NAMES{{
    {SecondFactorKind::none, "none"},
    {SecondFactorKind::secret_code, "secret_code"},
    {SecondFactorKind::last_four, "last_four"},
}};

inline constexpr NameTable<StepState, 3> STEP_STATE_NAMES{{
    {StepState::done, "done"},
    {StepState::current, "current"},
    {StepState::to_come, "to_come"},
}};

inline constexpr NameTable<ReturnChannel, 4> RETURN_CHANNEL_NAMES{{
    {ReturnChannel::unknown, "unknown"},
    {ReturnChannel::counter, "counter"},
    {ReturnChannel::post, "post"},
    {ReturnChannel::online, "online"},
}};

}  // namespace kiosk
