// What a counter can do with a ticket, as a table of steps. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::reference {

/// Where a ticket stands between its queue and its counter. Kept on disk by name.
enum class Stage { waiting, called, serving, finished, missed, parked };

enum class CallAction { next, recall, no_show, start, finish, transfer, park };

/// What becomes of a ticket; none: this cannot be done to it.
std::optional<Stage> stage_after(CallAction action, Stage from);

/// Does a ticket at this stage keep its counter busy?
constexpr bool is_at_counter(Stage stage) {
    return stage == Stage::called || stage == Stage::serving;
}

/// The contract's words.
std::string_view name_of(Stage stage);
std::optional<Stage> stage_named(std::string_view name);
std::string_view name_of(CallAction action);
std::optional<CallAction> call_action(std::string_view name);

}  // namespace kiosk::reference
