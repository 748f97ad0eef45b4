// What stands before every page and act of the staff: who is it, may they, and did they mean it. All
// addresses behind the log-in are made here, so that none is without it.
#pragma once

#include <functional>
#include <string>

#include "kiosk/reference/routes.h"
#include "kiosk/reference/service_settings.h"
#include "kiosk/reference/staff/form.h"
#include "kiosk/reference/staff/staff_page.h"
#include "kiosk/reference/staff/staff_store.h"

namespace kiosk::reference {

/// What somebody who is logged in asks.
struct StaffAsk {
    Visitor visitor;
    Form form;          ///< of a POST
    std::string query;  ///< behind "?"
    std::string part;   ///< see Route::answer
};

class StaffGate {
  public:
    /// On the store's thread.
    using Answer = std::function<Outcome(const StaffAsk& ask)>;

    StaffGate(StaffStore& store, const ServiceSettings& settings);

    /// A page that is looked at.
    [[nodiscard]] Route page(const std::string& name, const std::string& path, Duty duty,
                             const Answer& answer) const;
    /// A form that is sent.
    [[nodiscard]] Route act(const std::string& name, const std::string& path, Duty duty,
                            const Answer& answer) const;

    /// What the frame of a page needs to know of its reader.
    [[nodiscard]] StaffFrame frame(const Visitor& visitor) const;
    [[nodiscard]] HttpResponse trouble(const std::string& name, const StoreTrouble& trouble) const;

  private:
    [[nodiscard]] Route route(Route route, Duty duty, const Answer& answer) const;
    [[nodiscard]] Outcome judged(const StaffAsk& ask, const HttpRequest& request, Duty duty,
                                 const Answer& answer) const;

    StaffStore& store_;
    const ServiceSettings& settings_;
};

/// See Other (RFC 9110, 15.4.4): a form that was sent is not sent again by reloading.
HttpResponse go_to(const std::string& address);
/// The session's cookie; an empty token takes it away.
std::pair<std::string, std::string> session_cookie(const std::string& token);
/// Empty without one.
std::string session_token(const HttpRequest& request);
bool is_form_type(std::string_view content_type);

}  // namespace kiosk::reference
