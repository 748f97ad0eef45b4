#include "kiosk/reference/staff/shift_table.h"

#include "kiosk/central/rfc3339.h"

namespace kiosk::reference {

std::map<std::string, Shift> ShiftTable::of(const std::chrono::year_month_day& day) {
    auto row = database_.prepare(
        "SELECT counter, state, account, reason, since FROM counter_shift WHERE service_day = ?");
    row.bind(1, iso_date_text(day));
    std::map<std::string, Shift> all;
    while (row.step())
        all[row.text(0)] = {value_in(SHIFT_STATE_NAMES, row.text(1)).value_or(ShiftState::closed),
                            row.text(2), row.text(3),
                            std::chrono::sys_seconds(std::chrono::seconds(row.number(4)))};
    return all;
}

void ShiftTable::keep(const std::chrono::year_month_day& day, const std::string& counter,
                      const Shift& shift) {
    auto row = database_.prepare(
        "INSERT INTO counter_shift (counter, service_day, state, account, reason, since) VALUES (?, ?, ?, ?, "
        "?, ?) "
        "ON CONFLICT (counter) DO UPDATE SET service_day = excluded.service_day, state = excluded.state, "
        "account = "
        "excluded.account, reason = excluded.reason, since = excluded.since");
    row.bind(1, counter).bind(2, iso_date_text(day)).bind(3, name_in(SHIFT_STATE_NAMES, shift.state));
    row.bind(4, shift.account).bind(5, shift.reason).bind(6, shift.since.time_since_epoch().count()).run();
    database_.announce();
}

}  // namespace kiosk::reference
