// How a slip gets onto the paper of an ESC/POS printer, over whatever wire: questions before, looks between
// the bands, the confirmed end, and what is known when any of it fails.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>

#include "drivers/printers/escpos_rules.h"
#include "drivers/printers/transport.h"
#include "kiosk/devices.h"

namespace drivers {

/// Printable, and most likely another one each time.
ProcessId fresh_id();

/// What differs from one run to the next.
struct Surroundings {
    std::function<Deadline()> now = std::chrono::steady_clock::now;
    std::function<ProcessId()> next_id = fresh_id;
};

class EscposProtocol {
  public:
    explicit EscposProtocol(EscposRules rules, Surroundings surroundings = {});

    /// None when the printer did not answer, or the wire broke: then `broken` says so.
    std::optional<kiosk::PrinterCondition> condition(Transport& wire);

    kiosk::PrintOutcome print(Transport& wire, const kiosk::Dots& slip, const std::stop_token& stop);

    /// The last call ended with a broken wire, or with one nobody knows what is left on: to be opened anew.
    [[nodiscard]] bool broken() const { return broken_; }
    [[nodiscard]] const EscposRules& rules() const { return rules_; }

  private:
    EscposRules rules_;
    Surroundings surroundings_;
    bool broken_ = false;
    /// Half a command may lie in its buffer, of a program that died or of a slip that was broken off; it
    /// would swallow the beginning of the next one.
    bool left_half_ = true;
};

}  // namespace drivers
