// A bar of a chart, for those who see; what it says stands beside it as a number. Pure.
#pragma once

#include "kiosk/reference/html.h"

namespace kiosk::reference {

/// As long as the cell when `value` is `most`; none of a `most` of 0.
Html bar(int value, int most);

}  // namespace kiosk::reference
