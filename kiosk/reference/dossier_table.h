// The rows of dossiers; factors come in plain and stay as keyed hashes. Decides nothing. Throws
// DatabaseError.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/core/lookup.h"
#include "kiosk/reference/database.h"
#include "kiosk/reference/secrets.h"
#include "kiosk/reference/store.h"
#include "kiosk/reference/submission.h"

namespace kiosk::reference {

struct FoundDossier {
    KeptDossier dossier;
    std::string secret_code, phone_end, id_end;  ///< hashes; empty: the dossier has none
};

class DossierTable {
  public:
    DossierTable(Database& database, const Secrets& secrets) : database_(database), secrets_(secrets) {}

    std::optional<FoundDossier> find(const LookupQuestion& question);
    /// In place of those with its code or receipt id.
    void put(const Submission& submission, std::chrono::sys_seconds now);
    /// With the tries at them. Those of which nobody knows when they were told count from now on.
    void forget_told_before(std::chrono::sys_seconds first, std::chrono::sys_seconds now);

  private:
    Database& database_;
    const Secrets& secrets_;
};

}  // namespace kiosk::reference
