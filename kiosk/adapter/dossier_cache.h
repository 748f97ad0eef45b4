// What the province answered a short while ago, in memory only, so many at most, and without what would tell
// who somebody is. Pure; time comes as an argument.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "kiosk/adapter/breaker.h"
#include "kiosk/core/dossier.h"

namespace kiosk::adapter {

struct KeptAnswer {
    std::optional<Dossier> dossier;  ///< none: the province has no such dossier
    std::string phone_hash;          ///< keyed hash of the last four digits; empty: none
    std::string id_hash;             ///< the same
    Uptime fetched;
    LocalTime as_of;  ///< the same moment by the clock on the wall
};

struct CacheRules {
    std::chrono::seconds fresh{60};  ///< within this age an answer is as good as a new one
    std::chrono::seconds kept{900};  ///< until this age it may be told as stale
    int most = 1000;
};

class DossierCache {
  public:
    explicit DossierCache(const CacheRules& rules) : rules_(rules) {}

    void put(const std::string& code, KeptAnswer answer);
    /// Null: nothing that may still be told. Good until the next call of anything else here.
    [[nodiscard]] const KeptAnswer* find(const std::string& code, Uptime now) const;
    [[nodiscard]] bool is_fresh(const KeptAnswer& answer, Uptime now) const {
        return now - answer.fetched < rules_.fresh;
    }
    void forget_old(Uptime now);
    /// When the oldest has to be forgotten; none: there is nothing.
    [[nodiscard]] std::optional<Uptime> next_end() const;

  private:
    using Answers = std::map<std::string, KeptAnswer>;
    [[nodiscard]] Answers::const_iterator oldest() const;

    CacheRules rules_;
    Answers answers_;
};

}  // namespace kiosk::adapter
