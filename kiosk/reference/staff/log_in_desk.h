// Logs staff in and out, and changes passwords, which are judged away from the store's thread.
#pragma once

#include <vector>

#include "kiosk/reference/staff/log_in_pages.h"
#include "kiosk/reference/staff/staff_gate.h"

namespace kiosk::reference {

class LogInDesk {
  public:
    LogInDesk(StaffStore& store, const StaffGate& gate, const ServiceSettings& settings);
    [[nodiscard]] std::vector<Route> routes();

  private:
    struct Given {
        std::string name, password;
        Language language = Language::vietnamese;
    };
    [[nodiscard]] HttpResponse page(const Given& given, const LogInSaid& outcome) const;
    Reaction log_in(const HttpRequest& request);
    Outcome begin(const Given& given);
    HttpResponse finish(const Given& given, bool is_right);

    Outcome change_password(const StaffAsk& ask);
    HttpResponse keep_password(const Visitor& visitor, const std::string& hash);

    StaffStore& store_;
    const StaffGate& gate_;
    const ServiceSettings& settings_;
};

}  // namespace kiosk::reference
