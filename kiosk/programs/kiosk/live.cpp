#include "kiosk/programs/kiosk/live.h"

#include "kiosk/terminal/waking.h"

namespace terminal {

void live(Terminal& terminal) {
    const auto until_due = [&] {
        return kiosk::time_to_sleep(terminal.runner().state(), terminal.runner().rules(),
                                    terminal.clock().now());
    };
    while (terminal.pass(until_due())) {
    }
}

}  // namespace terminal
