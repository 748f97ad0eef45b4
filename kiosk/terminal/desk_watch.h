// Central's profile, fetched now and then and kept on disk, and its queues while a visitor looks at them.
#pragma once

#include <memory>

#include "kiosk/central/back_off.h"
#include "kiosk/terminal/desk_link.h"

namespace kiosk {

/// Far apart: an idle terminal sleeps.
inline constexpr std::chrono::minutes PROFILE_EVERY{5};
inline constexpr std::chrono::seconds QUEUES_EVERY{10};

class DeskWatch {
  public:
    /// Tells at once what was kept on disk.
    DeskWatch(DeskTools tools, std::filesystem::path profile_file, DeskLink& link);

    /// Null: none is known yet.
    [[nodiscard]] const KioskProfile* profile() const { return profile_.get(); }
    void want_queues(bool wanted);
    /// A new profile is needed now.
    void profile_old();
    /// Does what is due; gives when more will be.
    Due look(const Now& now);

  private:
    void fetch_profile();
    void profile_came(TicketSource::ProfileResult result);
    void take_profile(KioskProfile profile);
    void confirm_profile();
    void fetch_queues();
    void queues_came(Result<QueueSituation, TicketFailure> result);

    DeskTools tools_;
    std::filesystem::path profile_file_;
    DeskLink& link_;
    std::shared_ptr<const KioskProfile> profile_;  ///< null: none yet
    bool fetching_profile_ = false;
    std::chrono::milliseconds profile_due_{};
    BackOff profile_back_off_;
    bool queues_wanted_ = false;
    bool fetching_queues_ = false;
    std::chrono::milliseconds queues_due_{};
};

}  // namespace kiosk
