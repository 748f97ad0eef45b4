// Answers the counters' pages: what they show, and the acts of whoever sits there.
#pragma once

#include <vector>

#include "kiosk/reference/staff/counter_pages.h"
#include "kiosk/reference/staff/staff_gate.h"

namespace kiosk::reference {

class CounterDesk {
  public:
    CounterDesk(CounterStore& store, const KioskProfile& profile, const StaffGate& gate,
                const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    HttpResponse list(const StaffAsk& ask);
    HttpResponse show(const StaffAsk& ask);
    HttpResponse act(const StaffAsk& ask);
    /// None: no such act.
    std::optional<CounterStore::Kept<ActAnswer>> done(const StaffAsk& ask);

    CounterStore& store_;
    const KioskProfile& profile_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
