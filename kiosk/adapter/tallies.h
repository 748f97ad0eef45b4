// Wrong factors and lookups counted on the disk by the rules of kiosk/reference, so that a restart forgets
// none. Dossier codes, factors and questions are in it as keyed hashes only. Belongs to one thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "kiosk/reference/lookup_request.h"
#include "kiosk/reference/rules.h"
#include "kiosk/reference/secrets.h"
#include "kiosk/reference/store_trouble.h"

namespace kiosk::adapter {

class Tallies {
  public:
    /// Makes an SQLite file and its key (FILE.key) if there is none.
    static Result<std::unique_ptr<Tallies>, reference::StoreTrouble> open(const std::string& file,
                                                                          const reference::Limits& limits);
    ~Tallies();
    Tallies(const Tallies&) = delete;
    Tallies& operator=(const Tallies&) = delete;

    /// What can be told without the dossier: a refusal, or what this terminal was told under this key. None:
    /// the dossier is needed. Counts nothing.
    Result<std::optional<reference::Decision>, reference::StoreTrouble> known(
        const reference::LookupRequest& request, std::chrono::sys_seconds now);
    /// Counts, once per terminal and key; on the disk when this returns.
    Result<reference::Decision, reference::StoreTrouble> decide(const reference::LookupRequest& request,
                                                                reference::Match match,
                                                                std::chrono::sys_seconds now);
    [[nodiscard]] const reference::Secrets& secrets() const;

  private:
    struct Parts;
    explicit Tallies(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk::adapter
