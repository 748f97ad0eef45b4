// The controls by name, for scripts that touch them; the names are those of the enumeration.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/visit/events.h"

namespace kiosk {

[[nodiscard]] std::string_view name_of(Control control);
[[nodiscard]] std::optional<Control> control_named(std::string_view name);

}  // namespace kiosk
