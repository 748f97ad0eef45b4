// Answers dossier lookups: what was asked, what the store or another program says of it, and the line in the
// log.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "kiosk/reference/lookup_relay.h"
#include "kiosk/reference/routes.h"
#include "kiosk/reference/service_settings.h"
#include "kiosk/reference/store.h"

namespace kiosk::reference {

class LookupDesk {
  public:
    /// `relay`: nothing when the store's dossiers are asked.
    LookupDesk(Store& store, const ServiceSettings& settings, std::unique_ptr<LookupRelay> relay)
        : store_(store), settings_(settings), relay_(std::move(relay)) {}
    Reaction look_up(const HttpRequest& request);

  private:
    HttpResponse answer(const LookupRequest& request);
    void pass_on(const LookupRequest& request, const HttpReply& reply);
    /// Up to the verdict.
    [[nodiscard]] std::string log_line(const LookupRequest& request) const;

    Store& store_;
    const ServiceSettings& settings_;
    std::unique_ptr<LookupRelay> relay_;
};

}  // namespace kiosk::reference
