// The contract's words for our enumerations, in one table each, used for reading and for writing.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "kiosk/core/dossier.h"

namespace kiosk {

template <class Value, std::size_t COUNT>
using NameTable = std::array<std::pair<Value, std::string_view>, COUNT>;

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

template <class Value, std::size_t COUNT>
constexpr std::string_view name_in(const NameTable<Value, COUNT>& table, Value value) {
    for (const auto& [known, name] : table) {
        if (known == value) return name;
    }
    return {};
}

template <class Value, std::size_t COUNT>
constexpr std::optional<Value> value_in(const NameTable<Value, COUNT>& table, std::string_view name) {
    for (const auto& [value, known] : table) {
        if (known == name) return value;
    }
    return std::nullopt;
}

}  // namespace kiosk
