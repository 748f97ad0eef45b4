// Finds a dossier, judges the question and counts it, in one transaction. Throws DatabaseError.
#pragma once

#include <chrono>
#include <memory>

#include "kiosk/reference/dossier_table.h"
#include "kiosk/reference/spare_book.h"
#include "kiosk/reference/tally_book.h"

namespace kiosk::reference {

class DossierLookups {
  public:
    /// `settings` and `secrets` outlive it.
    DossierLookups(Database& database, const StoreSettings& settings, const Secrets& secrets);

    StoreAnswer look_up(const LookupRequest& request, std::chrono::sys_seconds now);

  private:
    /// What is counted by it goes into `keeper`.
    StoreAnswer answer(const LookupQuestion& question, const Ask& ask, TallyBook& keeper);
    std::optional<Decision> heard_before(const Ask& ask);
    Counts counts(const Ask& ask, const std::string& code);
    Match match(const std::optional<FoundDossier>& found, const LookupQuestion& question) const;
    bool factor_fits(const FoundDossier& found, const std::string& factor) const;
    void forget_old(std::chrono::sys_seconds now);  ///< once a day

    Database& database_;
    const StoreSettings& settings_;
    const Secrets& secrets_;
    DossierTable dossiers_;
    TallyBook book_;
    std::unique_ptr<SpareBook> spare_;  ///< while the disk is full, and for some time after it
    std::chrono::sys_days last_sweep_{};
};

}  // namespace kiosk::reference
