// The counted tries and lookups, and the decisions already told, so that a repeat is never counted
// twice.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "kiosk/reference/database.h"
#include "kiosk/reference/rules.h"

namespace kiosk::reference {

/// One request as the book knows it: nothing in it can be read back.
struct Ask {
    std::string terminal;
    std::string key;
    std::string asked;     ///< keyed hash of the code or receipt id
    std::string question;  ///< keyed hash of the whole question
    std::chrono::sys_seconds now;
};

class TallyBook {
  public:
    explicit TallyBook(Database& database) : database_(database) {}

    /// The decision told to this terminal under this key; key_reused when it belonged to another question.
    std::optional<Decision> heard_before(const Ask& ask);
    /// `code` is empty for an unknown dossier.
    Counts counts(const Ask& ask, const std::string& code, const Limits& limits);
    void record(const Ask& ask, const std::string& code, const Judgement& judgement);

  private:
    void count_dossier(const std::string& code, Counts& counts);
    void forget_old(const Ask& ask);

    Database& database_;
    std::chrono::sys_seconds last_sweep_{};
};

}  // namespace kiosk::reference
