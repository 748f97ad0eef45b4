// Carries out what a visit asks for. `handle` and `take_posted` run on the thread that owns the state;
// workers only post.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/devices.h"
#include "kiosk/visit/update.h"

namespace kiosk {

/// Real time, or a script's.
class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Now now() const = 0;
};

/// Asks central on a thread of its own; `answered` is called from there. kiosk/central implements it.
class DossierSource {
  public:
    virtual ~DossierSource() = default;
    virtual void look_up(RequestId request, LookupQuestion question,
                         std::function<void(RequestId, LookupResult)> answered) = 0;
    virtual void cancel(RequestId request) = 0;
};

/// Lays out the slip of an answer; called on the printing thread.
using SlipMaker = std::function<Dots(const action::PrintSlip&)>;

struct RunnerParts {
    DossierSource& dossiers;
    Printer* printer = nullptr;  ///< none configured: null
    SlipMaker make_slip;
    const Clock& clock;
};

class Runner {
  public:
    Runner(VisitRules rules, RunnerParts parts);
    ~Runner();
    Runner(const Runner&) = delete;
    Runner& operator=(const Runner&) = delete;

    void handle(const Event& event);
    [[nodiscard]] const State& state() const;
    [[nodiscard]] const VisitRules& rules() const;

    /// From any thread. Scans are dropped here unless wanted, repeats within 2 s too.
    void post(Event event);
    /// Readable while posted events wait.
    [[nodiscard]] int wake_descriptor() const;
    /// Handles all posted events; false when there were none.
    bool take_posted();

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
