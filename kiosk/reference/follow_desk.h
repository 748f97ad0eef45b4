// Answers phones that follow a ticket: the page, and the headers that keep it to itself.
#pragma once

#include <string>

#include "kiosk/reference/follow_request.h"
#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/routes.h"
#include "kiosk/reference/service_settings.h"

namespace kiosk::reference {

class FollowDesk {
  public:
    FollowDesk(QueueStore& store, const ServiceSettings& settings);

    /// `rest`: what the address has behind "/t/".
    Reaction follow(const HttpRequest& request, std::string_view rest);
    /// When central is too busy to ask its store.
    HttpResponse busy(const HttpRequest& request) const;

  private:
    HttpResponse answer(int status, std::string page) const;
    HttpResponse answer(const FollowRequest& asked);

    QueueStore& store_;
    const ServiceSettings& settings_;
    std::string policy_;  ///< Content-Security-Policy
};

}  // namespace kiosk::reference
