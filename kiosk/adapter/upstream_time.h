// Moments as a province's system writes them: yyyyMMddHHmmss in Vietnam, empty for none.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/core/time.h"

namespace kiosk::adapter {

/// None when the text is anything else than fourteen digits of a moment that exists.
std::optional<LocalTime> parse_upstream_time(std::string_view text);

}  // namespace kiosk::adapter
