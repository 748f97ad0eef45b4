// Answers the queue half of the contract: what was asked, what the store says of it, and the line in the log.
#pragma once

#include <optional>
#include <string>

#include "kiosk/reference/queue_store.h"
#include "kiosk/reference/routes.h"
#include "kiosk/reference/service_settings.h"

namespace kiosk::reference {

class QueueDesk {
  public:
    QueueDesk(QueueStore& store, const ServiceSettings& settings);

    Reaction profile(const HttpRequest& request);
    Reaction situation(const HttpRequest& request);
    Reaction issue(const HttpRequest& request);
    Reaction check_in(const HttpRequest& request);
    Reaction book(const HttpRequest& request);
    Reaction cancel(const HttpRequest& request);
    Reaction lease(const HttpRequest& request);
    Reaction tell(const HttpRequest& request);
    Reaction beat(const HttpRequest& request);
    Reaction conflicts(std::string_view day);
    Reaction call(const HttpRequest& request, std::string_view counter);

  private:
    /// Written anew when staff have changed what it says.
    void write_profile(const KioskProfile& profile);
    HttpResponse refuse(const std::string& name, const std::string& reason) const;
    HttpResponse trouble(const std::string& name, const StoreTrouble& trouble) const;

    QueueStore& store_;
    const ServiceSettings& settings_;
    std::optional<Calendar> written_;  ///< of the profile that is sent
    std::string profile_;
    std::string tag_;  ///< with its quotes
};

}  // namespace kiosk::reference
