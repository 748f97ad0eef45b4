// Answers dossier lookups: what was asked, what the store says of it, and the line in the log.
#pragma once

#include "kiosk/reference/routes.h"
#include "kiosk/reference/service_settings.h"
#include "kiosk/reference/store.h"

namespace kiosk::reference {

class LookupDesk {
  public:
    LookupDesk(Store& store, const ServiceSettings& settings) : store_(store), settings_(settings) {}
    Reaction look_up(const HttpRequest& request);

  private:
    HttpResponse answer(const LookupRequest& request);

    Store& store_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
