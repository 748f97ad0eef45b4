// The rows of booked times and of the wishes that checked in for them; decides nothing. Codes come and stay
// as keyed hashes. Throws DatabaseError.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/reference/appointment_rules.h"
#include "kiosk/reference/database.h"

namespace kiosk::reference {

/// For staff.
struct BookedTime {
    std::string handle;  ///< which one it is, in hexadecimal; tells nothing of its code
    std::string service;
    std::chrono::sys_seconds starts_at{};
    std::string number{};  ///< that was given for it; empty: none yet
    bool operator==(const BookedTime&) const = default;
};

class AppointmentTable {
  public:
    explicit AppointmentTable(Database& database) : database_(database) {}

    std::optional<Appointment> find(const std::string& code);
    /// In place of what was kept of this code.
    void keep(const std::string& code, const std::string& service, std::chrono::sys_seconds starts_at);
    void remove(const std::string& code);
    /// Of that day by time, the first thousand.
    std::vector<BookedTime> of(const std::chrono::year_month_day& day);
    /// Of a service and day, those whose number is not given, from this moment on.
    int open(const std::chrono::year_month_day& day, const std::string& service,
             std::chrono::sys_seconds since);
    /// Of that day, all whose number is not given.
    int booked(const std::chrono::year_month_day& day);

    /// The code that the wish of this key named; none: it was no check-in.
    std::optional<std::string> code_of(const std::string& terminal, const std::string& key);
    void note(const std::string& terminal, const std::string& key, const std::string& code,
              const std::chrono::year_month_day& service_day);
    void use(const std::string& code, const std::string& terminal, const std::string& key);
    /// The appointment that this wish has used may be used again.
    void free(const std::string& terminal, const std::string& key);

    void forget_before(const std::chrono::year_month_day& day);

  private:
    Database& database_;
};

}  // namespace kiosk::reference
