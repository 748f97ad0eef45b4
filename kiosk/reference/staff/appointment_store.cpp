#include "kiosk/reference/staff/appointment_store.h"

#include "kiosk/core/hexadecimal.h"
#include "kiosk/reference/guarded.h"
#include "kiosk/text/dates.h"

namespace kiosk::reference {
namespace {

using std::chrono::sys_seconds;

/// For the audit; the code is nobody's to read there.
std::string time_text(sys_seconds starts_at) {
    const auto local = local_time(starts_at);
    return date_text(local.date) + ' ' + clock_text(local);
}

}  // namespace

AppointmentStore::Kept<std::vector<BookedTime>> AppointmentStore::of(const std::chrono::year_month_day& day) {
    return guarded([&] { return appointments_.of(day); });
}

AppointmentStore::Kept<BookingOutcome> AppointmentStore::book(const Booking& booking,
                                                              const std::string& account, sys_seconds now) {
    return guarded([&] {
        Transaction transaction(database_);
        const auto outcome = held(queues_.book({booking})).front();
        if (outcome == BookingOutcome::kept)
            staff_.add({0, now, account, AuditAct::appointment_booked, booking.service,
                        time_text(*booking.starts_at)});
        transaction.commit();
        return outcome;
    });
}

AppointmentStore::Kept<bool> AppointmentStore::cancel(const std::string& handle, const std::string& account,
                                                      sys_seconds now) {
    return guarded([&] {
        const auto code = bytes_of_hexadecimal(handle);
        Transaction transaction(database_);
        const auto known = appointments_.find(code);
        if (!known || known->used) return false;
        appointments_.remove(code);
        staff_.add(
            {0, now, account, AuditAct::appointment_cancelled, known->service, time_text(known->starts_at)});
        transaction.commit();
        return true;
    });
}

}  // namespace kiosk::reference
