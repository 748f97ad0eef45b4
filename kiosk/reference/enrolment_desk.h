// Answers terminals that want to become the centre's, and keeps the roster true.
#pragma once

#include <cstdint>

#include "kiosk/reference/enrolment_store.h"
#include "kiosk/reference/routes.h"
#include "kiosk/reference/service_settings.h"
#include "kiosk/reference/terminal_roster.h"

namespace kiosk::reference {

class EnrolmentDesk {
  public:
    EnrolmentDesk(EnrolmentStore& store, TerminalRoster& roster, const ServiceSettings& settings);

    [[nodiscard]] Reaction enrol(const HttpRequest& request);
    /// Reads the identities again if this instance has changed one, or with news of another instance; on the
    /// store's thread, after each commit.
    void renew(bool has_news);

  private:
    EnrolmentStore& store_;
    TerminalRoster& roster_;
    const ServiceSettings& settings_;
    bool may_be_stale_ = true;
    std::int64_t seen_ = -1;  ///< changes; negative: they could not be read yet
};

}  // namespace kiosk::reference
