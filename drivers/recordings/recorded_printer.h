// A printer whose wire is written down in both directions, and the same wire given to the same driver again.
#pragma once

#include <memory>

#include "drivers/printers/wired.h"
#include "drivers/recordings/recorder.h"
#include "drivers/recordings/replay.h"

namespace drivers {

/// Wires that write down what is said on them. The recorder outlives them.
Connect recorded(Connect connect, Recorder& recorder);

/// Asks the printer how it is, gives it the head's slip to print, asks again, and writes down what became of
/// each.
void record_slip(const Recording& head, kiosk::Printer& printer, Recorder& recorder);

/// As a recording's head keeps them.
std::map<std::string, int> settings_of(const EscposRules& rules);
/// What it does not say stays as it is by default.
EscposRules rules_of(const Recording& recording);

/// What is printed to record a printer: stripes and steps, each row unlike those that it could be taken for,
/// and longer than two bands, so that a printer is looked at in mid-slip.
kiosk::Dots recorded_slip(int width_dots);

Replayed replay_printer(const Recording& recording, const ReplayListener& listener);

}  // namespace drivers
