// The terminal as people use it.
#pragma once

#include "kiosk/programs/kiosk/terminal.h"

namespace terminal {

/// Runs until the window is closed or the program is asked to end.
void live(Terminal& terminal);

}  // namespace terminal
