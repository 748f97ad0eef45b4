#include "kiosk/reference/counter_steps.h"

#include <array>
#include <utility>

namespace kiosk::reference {
namespace {

struct Step {
    CallAction action;
    Stage from, to;
};

constexpr std::array STEPS{
    Step{CallAction::next, Stage::waiting, Stage::called},
    Step{CallAction::recall, Stage::called, Stage::called},
    Step{CallAction::recall, Stage::missed, Stage::called},
    Step{CallAction::recall, Stage::parked, Stage::called},
    Step{CallAction::no_show, Stage::called, Stage::missed},
    Step{CallAction::start, Stage::called, Stage::serving},
    Step{CallAction::finish, Stage::serving, Stage::finished},
    Step{CallAction::transfer, Stage::called, Stage::waiting},
    Step{CallAction::transfer, Stage::serving, Stage::waiting},
    Step{CallAction::park, Stage::called, Stage::parked},
    Step{CallAction::park, Stage::serving, Stage::parked},
};

constexpr std::array<std::pair<Stage, std::string_view>, 6> STAGE_NAMES{{
    {Stage::waiting, "waiting"},
    {Stage::called, "called"},
    {Stage::serving, "serving"},
    {Stage::finished, "finished"},
    {Stage::missed, "missed"},
    {Stage::parked, "parked"},
}};

constexpr std::array<std::pair<CallAction, std::string_view>, 7> ACTION_NAMES{{
    {CallAction::next, "next"},
    {CallAction::recall, "recall"},
    {CallAction::no_show, "no_show"},
    {CallAction::start, "start"},
    {CallAction::finish, "finish"},
    {CallAction::transfer, "transfer"},
    {CallAction::park, "park"},
}};

}  // namespace

std::optional<Stage> stage_after(CallAction action, Stage from) {
    for (const Step& step : STEPS) {
        if (step.action == action && step.from == from) return step.to;
    }
    return std::nullopt;
}

std::string_view name_of(Stage stage) {
    for (const auto& [known, name] : STAGE_NAMES) {
        if (known == stage) return name;
    }
    return {};
}

std::optional<Stage> stage_named(std::string_view wanted) {
    for (const auto& [stage, name] : STAGE_NAMES) {
        if (name == wanted) return stage;
    }
    return std::nullopt;
}

std::string_view name_of(CallAction action) {
    for (const auto& [known, name] : ACTION_NAMES) {
        if (known == action) return name;
    }
    return {};
}

std::optional<CallAction> call_action(std::string_view wanted) {
    for (const auto& [action, name] : ACTION_NAMES) {
        if (name == wanted) return action;
    }
    return std::nullopt;
}

}  // namespace kiosk::reference
