// The rows of what staff said of services: that one gives no numbers for now, or does again. Throws
// DatabaseError.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>

#include "kiosk/reference/database.h"

namespace kiosk::reference {

/// Goes before what the queues' file says of the service.
struct ServicePause {
    bool is_paused = true;
    std::optional<std::chrono::sys_seconds> until;  ///< none: until somebody says otherwise
    bool operator==(const ServicePause&) const = default;
};

class PauseTable {
  public:
    explicit PauseTable(Database& database) : database_(database) {}

    void keep(const std::string& service, const ServicePause& pause);
    std::map<std::string, ServicePause> all();  ///< by service

  private:
    Database& database_;
};

}  // namespace kiosk::reference
